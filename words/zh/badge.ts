import type { Scan } from '../scan.ts';
import { duration } from './names/duration.ts';

/** `example.test 在 2 秒内尝试了这台计算机上的至少 37 个端口` */
export function scanTitle({ from, ports, isMore, firstAt, lastAt }: Scan): string {
  const { host } = new URL(from);
  const elapsed = duration(lastAt - firstAt);
  return isMore
    ? `${host} 在 ${elapsed}内尝试了这台计算机上的至少 ${ports} 个端口`
    : `${host} 在 ${elapsed}内尝试了这台计算机上的 ${ports} 个端口`;
}
