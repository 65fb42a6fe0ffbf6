import { type Command, Option } from 'commander';
import type { WaitOptions } from './wait.ts';
import { wantedStates } from './wait-state.ts';

/** Describes `portside wait`. */
export function addWait(program: Command, done: (exitCode: number) => void): void {
  program
    .command('wait <url|port>')
    .description('wait until an address on this computer works (exit codes: 0 it does, 1 timed out, and why)')
    .addOption(
      new Option(
        '--for <state>',
        'listening: accepts connections; answering: answers HTTP, even with an error; working: what check calls working',
      )
        .choices(wantedStates)
        .default('working'),
    )
    .option('--timeout <time>', 'how long to wait: 500ms, 60s, 2m; a number alone is seconds', '60s')
    .option('--json', 'print the result as JSON; after a timeout, it has the diagnosis')
    .action(async (typed: string, options: WaitOptions) =>
      done(await (await import('./wait.ts')).wait(typed, options)),
    );
}
