/** A program that uses a port now. */
export interface ServiceOnPort {
  name: string;
  /** Who can reach it: sentences, the plainest first. */
  meaning: string[];
}
