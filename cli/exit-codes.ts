/** What the commands tell a script. 64 is EX_USAGE of sysexits.h. */
export const exitCodes = { works: 0, causeFound: 1, cannotTell: 2, wrongUsage: 64 } as const;
