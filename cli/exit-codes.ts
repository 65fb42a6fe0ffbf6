/** Exit codes for scripts. 64 is EX_USAGE in sysexits.h, 70 EX_SOFTWARE; 130 is what shells give for a command that Ctrl+C ended. */
export const exitCodes = {
  works: 0,
  causeFound: 1,
  cannotTell: 2,
  wrongUsage: 64,
  ownFault: 70,
  interrupted: 130,
} as const;
