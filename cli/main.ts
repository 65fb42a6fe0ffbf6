import { isStartedByBrowser } from '../helper/wire/is-started-by-browser.ts';

/**
 * The one program of the package: what a person types, and what a browser starts.
 * Everything is loaded when it is needed, since a browser waits for the helper's first word.
 */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const isLaunched = words[0] === 'native-messaging';
  if (isLaunched || isStartedByBrowser(words)) {
    const { serve } = await import('../helper/main.ts');
    return serve(isLaunched ? words.slice(1) : words);
  }
  // Whoever reads the output may have seen enough, as `head` does.
  process.stdout.on('error', () => process.exit());
  const { runCommand } = await import('./run-command.ts');
  process.exitCode = await runCommand(words);
}

void main();
