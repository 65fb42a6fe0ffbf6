/** Exit codes for scripts. 64 is EX_USAGE in sysexits.h. */
export const exitCodes = { works: 0, causeFound: 1, cannotTell: 2, wrongUsage: 64 } as const;
