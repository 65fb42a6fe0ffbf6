/** Exit codes for scripts. 64 is EX_USAGE in sysexits.h; shells report 130 for a command ended by Ctrl+C. */
export const exitCodes = { works: 0, causeFound: 1, cannotTell: 2, wrongUsage: 64, interrupted: 130 } as const;
