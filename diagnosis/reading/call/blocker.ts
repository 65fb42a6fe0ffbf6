/** Who ends requests inside a browser. */
export type Blocker = 'extension' | 'policy' | 'protection';
