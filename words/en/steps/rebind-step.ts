import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';
import { bindTo, inFolder } from './commands.ts';

/** How to have the server listen where it was asked for, in its own words where they are known. */
export function rebindStep(owner: Process | undefined, host: string, port: number): Step {
  const command = bindTo(owner?.framework, host, port);
  return command
    ? { text: `Or start the server so that it listens on ${host}:`, command: inFolder(owner?.folder, command) }
    : { text: `Or set the server's host to ${host} where it is configured, and start it again.` };
}
