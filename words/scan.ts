/** A page that tries ports of this computer, as far as one sentence tells of it. */
export interface Scan {
  /** Origin of the page, or of the frame in it, that tried the ports. */
  from: string;
  ports: number;
  isMore: boolean;
  firstAt: number;
  lastAt: number;
}
