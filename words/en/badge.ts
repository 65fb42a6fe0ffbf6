import type { Scan } from '../scan.ts';
import { duration } from './names/duration.ts';

/** `example.test tried at least 37 ports on this computer in 2 s` */
export function scanTitle({ from, ports, isMore, firstAt, lastAt }: Scan): string {
  const { host } = new URL(from);
  const elapsed = duration(lastAt - firstAt);
  return isMore
    ? `${host} tried at least ${ports} ports on this computer in ${elapsed}`
    : `${host} tried ${ports} ports on this computer in ${elapsed}`;
}
