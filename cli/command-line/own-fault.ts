import { maskSecrets } from '../../helper/secrets/mask-secrets.ts';
import { version } from '../../helper/version.ts';
import { exitCodes } from '../exit-codes.ts';

/** Says that Portside itself failed, and where; scripts that read exit codes don't take it for a cause. @returns the exit code */
export function ownFault(error: unknown): number {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `portside: this is a bug in Portside. Report it with the lines below (portside ${version}, ${process.platform}, Node ${process.version}):\n${maskSecrets(trace)}\n`,
  );
  return exitCodes.ownFault;
}
