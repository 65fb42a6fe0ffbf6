/** What a command did, for a person. */
export interface Report {
  ok: boolean;
  lines: string[];
}
