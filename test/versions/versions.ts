/** A version of both, the extension and the helper, and where in it is what the two of them talk by. */
export interface Version {
  name: string;
  /** Absent: as the files lie. */
  commit?: string;
  gather: string;
  target: string;
  /** The modules that ask the helper. */
  asking: string[];
}

/**
 * The last three ages of the protocol, as long as there are no releases to take their place: before names and memory, before sandboxes and
 * checkouts, and now.
 */
export const versions: readonly Version[] = [
  {
    name: 'first-words',
    commit: '542d437',
    gather: 'entrypoints/background/gather.ts',
    target: 'evidence/target.ts',
    asking: ['probes/helper.ts'],
  },
  {
    name: 'with-memory',
    commit: 'b54ae1e',
    gather: 'entrypoints/background/gather.ts',
    target: 'evidence/target.ts',
    asking: ['probes/helper.ts', 'probes/helper-memory.ts'],
  },
  {
    name: 'today',
    gather: 'entrypoints/background/diagnosing/gather.ts',
    target: 'evidence/address/target.ts',
    asking: ['probes/helper/helper.ts', 'probes/helper/helper-memory.ts'],
  },
];
