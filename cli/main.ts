/**
 * The one program of the package: what a person types, and what a browser starts.
 * Everything is loaded when it is needed, since a browser waits for the helper's first word.
 */
async function main(): Promise<void> {
  if (process.argv[2] === 'native-messaging') {
    const { serve } = await import('../helper/main.ts');
    return serve(process.argv.slice(3));
  }
  // Whoever reads the output may have seen enough, as `head` does.
  process.stdout.on('error', () => process.exit());
  const { runCommand } = await import('./run-command.ts');
  process.exitCode = await runCommand(process.argv.slice(2));
}

void main();
