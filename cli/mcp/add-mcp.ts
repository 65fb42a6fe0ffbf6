import type { Command } from 'commander';
import { loadWords } from '../../words/load-words.ts';
import { spokenLanguage } from '../command-line/spoken-language.ts';

/** Describes `portside mcp`. */
export function addMcp(program: Command): void {
  program
    .command('mcp')
    .description('serve coding agents over the Model Context Protocol, on standard input and output')
    .action(async () => {
      // Agents read English best, whatever the terminal that started them speaks.
      await loadWords(spokenLanguage(program.opts<{ lang?: string }>().lang, 'en'));
      if (process.stdin.isTTY) process.stderr.write(typedByHand);
      await (await import('./run-mcp.ts')).runMcp();
    });
}

/** Otherwise it would just sit there. */
const typedByHand =
  'portside: waiting for a coding agent to speak on standard input, which is how clients start this. Press Ctrl+C to stop.\n';
