/** What a command did, in words. */
export interface Report {
  ok: boolean;
  lines: string[];
}
