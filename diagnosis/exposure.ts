import type { Service, Tunnel } from '../evidence/services.ts';
import { type ClosingSetting, closingSetting } from './closing-setting.ts';
import { bindTo, inFolder } from './commands.ts';

export type Reach = 'this-computer' | 'network' | 'internet';

/** What keeps a service to this computer. */
export type Closing =
  | { kind: 'end-tunnel'; tunnel: Tunnel }
  | { kind: 'publish-here'; engine: string; mapping: string }
  | { kind: 'restart'; command: string }
  | ({ kind: 'set' } & ClosingSetting)
  | { kind: 'by-hand'; host: string };

/** Who can reach a service in the end: by the addresses it listens on, or by what carries it further. */
export function reachOfService({ reach, through = [] }: Pick<Service, 'reach' | 'through'>): Reach | undefined {
  if (through.some(({ isPublic }) => isPublic)) return 'internet';
  return through.length > 0 ? 'network' : reach;
}

/** The step that keeps it to this computer; undefined where it is, or where nobody knows who reaches it. */
export function closingOf(service: Service, host = '127.0.0.1'): Closing | undefined {
  const { port, through = [], container, risk, framework, folder } = service;
  const tunnel = through.find(({ isPublic }) => isPublic) ?? through[0];
  if (tunnel) return { kind: 'end-tunnel', tunnel };
  if (service.reach !== 'network') return undefined;
  if (container) {
    const { engine, port: inner = port } = container;
    return { kind: 'publish-here', engine, mapping: `127.0.0.1:${port}:${inner}` };
  }
  const isServer = risk !== 'debugger' && risk !== 'browser-debugger';
  const command = isServer ? bindTo(framework, host, port) : undefined;
  if (command) return { kind: 'restart', command: inFolder(folder, command) };
  const setting = closingSetting(service);
  return setting ? { kind: 'set', ...setting } : { kind: 'by-hand', host };
}
