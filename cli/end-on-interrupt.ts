import { exitCodes } from './exit-codes.ts';

/** Ends the command at once on Ctrl+C, whatever it's doing. @param tidy restores the terminal first */
export function endOnInterrupt(tidy: () => void = () => undefined): void {
  process.once('SIGINT', () => {
    tidy();
    process.exit(exitCodes.interrupted);
  });
}
