import type { Remembered } from '../../evidence/port/remembered.ts';
import type { RememberedPort } from '../../evidence/port/remembered-port.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { isStillRunning } from './is-still-running.ts';
import { readPort } from './read-port.ts';
import { fileKinds, namesOf } from './tidy-memory.ts';

/** Who answered on this port before, and whether that process is still running. `null`: nobody we know of. */
export function recallPort(port: number): Remembered {
  const server = serverOn(port);
  if (!server) return null;
  const { port: _, ...remembered } = server;
  return { ...remembered, ...withoutUndefined({ isRunning: isStillRunning(remembered) }) };
}

/** Everything remembered, latest first. */
export function recallAll(): RememberedPort[] {
  const ports = namesOf('port').map((name) => Number(fileKinds.port.exec(name)?.[1]));
  return ports
    .flatMap((port) => serverOn(port) ?? [])
    .sort((one, other) => other.lastAnsweredAt.localeCompare(one.lastAnsweredAt));
}

function serverOn(port: number): RememberedPort | undefined {
  const found = readPort(port);
  return found && found !== 'newer' ? found.server : undefined;
}
