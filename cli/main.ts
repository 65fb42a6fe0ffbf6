import { commandsFileName } from '../helper/install/file-names.ts';
import { isStartedByBrowser } from '../helper/wire/is-started-by-browser.ts';

/**
 * The only program in the package, both for the command line and for browsers to start.
 * Modules load only when needed, because the browser waits for the helper's first message.
 */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const isLaunched = words[0] === 'native-messaging';
  if (isLaunched || isStartedByBrowser(words)) {
    const { serve } = await import('../helper/main.ts');
    return serve(isLaunched ? words.slice(1) : words);
  }
  // The reader may close the pipe early, as `head` does.
  process.stdout.on('error', () => process.exit());
  const { runCommand } = await import('./run-command.ts').catch(sayIncomplete);
  process.exitCode = await runCommand(words);
}

/** Somebody copied the program without the file beside it that has the commands. */
function sayIncomplete(error: NodeJS.ErrnoException): never {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  process.stderr.write(`portside: ${commandsFileName} is missing beside this program: install Portside again\n`);
  process.exit(64);
}

void main();
