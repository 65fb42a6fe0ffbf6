import type { Service, Tunnel } from '../../evidence/machine/services.ts';
import { type ClosingSetting, closingSetting } from '../steps/closing-setting.ts';
import { bindTo, inFolder } from '../steps/commands.ts';

/** What limits a service to this computer. */
export type Closing =
  | { kind: 'end-tunnel'; tunnel: Tunnel }
  | { kind: 'publish-here'; engine: string; mapping: string }
  | { kind: 'restart'; command: string }
  | ({ kind: 'set' } & ClosingSetting)
  | { kind: 'by-hand'; host: string };

/** The step that limits it to this computer; undefined if it already is, or if it's unknown who can reach it. */
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
