import type { Command } from 'commander';

const exitCodesHelp = `
Exit codes:
  0    it works, or it's done
  1    it doesn't, and why was said
  2    it can't tell
  64   wrong usage, with one sentence on standard error
  70   a fault of Portside's own
  130  ended by Ctrl+C`;

/** What all commands have in common: complaints in one voice that say how to go on, and help with everything in it. */
export function addManners(program: Command): void {
  program.addHelpText('after', exitCodesHelp);
  for (const command of [program, ...program.commands]) {
    const typed = command === program ? 'portside' : `portside ${command.name()}`;
    command.configureHelp({ showGlobalOptions: true }).configureOutput({
      outputError: (text, write) => write(complaint(text, typed)),
    });
  }
}

/** One line, and a second one that says what to do. */
function complaint(text: string, typed: string): string {
  const sentence = text.replace(/^error: /, 'portside: ');
  return /\(Did you mean/.test(sentence) ? sentence : `${sentence.trimEnd()}\nSee ${typed} --help.\n`;
}
