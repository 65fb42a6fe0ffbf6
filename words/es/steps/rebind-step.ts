import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';
import { bindTo, inFolder } from '../../steps/commands.ts';

/** How to make the server listen on the requested address, with its own command if that is known. */
export function rebindStep(owner: Process | undefined, host: string, port: number): Step {
  const command = bindTo(owner?.framework, host, port);
  return command
    ? { text: `O reinicia el servidor para que escuche en ${host}:`, command: inFolder(owner?.folder, command) }
    : { text: `O establece ${host} como host del servidor en su configuración y reinícialo.` };
}
