import type { Scan } from '../scan.ts';
import { duration } from './names/duration.ts';

/** `example.test hat auf diesem Computer mindestens 37 Ports ausprobiert (in 2 s)` */
export function scanTitle({ from, ports, isMore, firstAt, lastAt }: Scan): string {
  const { host } = new URL(from);
  const elapsed = duration(lastAt - firstAt);
  return isMore
    ? `${host} hat auf diesem Computer mindestens ${ports} Ports ausprobiert (in ${elapsed})`
    : `${host} hat auf diesem Computer ${ports} Ports ausprobiert (in ${elapsed})`;
}
