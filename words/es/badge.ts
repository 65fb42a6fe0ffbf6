import type { Scan } from '../scan.ts';
import { duration } from './names/duration.ts';

/** `example.test probó al menos 37 puertos de este equipo en 2 s` */
export function scanTitle({ from, ports, isMore, firstAt, lastAt }: Scan): string {
  const { host } = new URL(from);
  const elapsed = duration(lastAt - firstAt);
  return isMore
    ? `${host} probó al menos ${ports} puertos de este equipo en ${elapsed}`
    : `${host} probó ${ports} puertos de este equipo en ${elapsed}`;
}
