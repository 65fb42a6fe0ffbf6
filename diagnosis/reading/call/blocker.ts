/** Who can end a request inside the browser. */
export type Blocker = 'extension' | 'policy' | 'protection';
