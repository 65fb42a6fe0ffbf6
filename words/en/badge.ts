import { duration } from './names/duration.ts';

/** The words on the toolbar button. They are the only words the background needs. */
export const badgeWords = {
  brand: 'Portside',
  scan: 'scan',
} as const;

interface Scan {
  /** Origin of the page, or of the frame in it, that tried the ports. */
  from: string;
  ports: number;
  isMore: boolean;
  firstAt: number;
  lastAt: number;
}

/** `example.test tried at least 37 ports on this computer in 2 s` */
export function scanTitle({ from, ports, isMore, firstAt, lastAt }: Scan): string {
  const { host } = new URL(from);
  const elapsed = duration(lastAt - firstAt);
  return isMore
    ? `${host} tried at least ${ports} ports on this computer in ${elapsed}`
    : `${host} tried ${ports} ports on this computer in ${elapsed}`;
}
