import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';
import { bindTo, inFolder } from '../../steps/commands.ts';

/** How to make the server listen on the requested address, with its own command if that is known. */
export function rebindStep(owner: Process | undefined, host: string, port: number): Step {
  const command = bindTo(owner?.framework, host, port);
  return command
    ? { text: `或者重启服务器，使其监听 ${host}：`, command: inFolder(owner?.folder, command) }
    : { text: `或者在服务器的配置中将主机设为 ${host}，然后重启它。` };
}
