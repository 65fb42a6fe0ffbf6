import { duration } from './names/duration.ts';

/** What the toolbar's button says of a tab. The background says nothing else to a person. */
export const badgeWords = {
  brand: 'Portside',
  scan: 'scan',
} as const;

interface Scan {
  /** Origin of the page, or of the frame in it, that tried. */
  from: string;
  ports: number;
  isMore: boolean;
  firstAt: number;
  lastAt: number;
}

/** `example.test tried at least 37 ports of this computer in 2 s` */
export function scanTitle({ from, ports, isMore, firstAt, lastAt }: Scan): string {
  const count = `${isMore ? 'at least ' : ''}${ports} ports`;
  return `${new URL(from).host} tried ${count} of this computer in ${duration(lastAt - firstAt)}`;
}
