import { Command, CommanderError } from 'commander';
import { Unknown } from '../helper/unknown.ts';
import { version } from '../helper/version.ts';
import { languages } from '../words/languages.ts';
import { loadWords } from '../words/load-words.ts';
import { addExamples } from './command-line/add-examples.ts';
import { addManners } from './command-line/add-manners.ts';
import { ownFault } from './command-line/own-fault.ts';
import { spokenLanguage } from './command-line/spoken-language.ts';
import { exitCodes } from './exit-codes.ts';
import type { FreeOptions } from './free.ts';
import { addMcp } from './mcp/add-mcp.ts';
import { UsageError } from './usage-error.ts';
import { addWait } from './wait/add-wait.ts';

/**
 * Runs one command line, given without node and the program's name.
 * @returns the exit code, after everything has been printed
 */
export async function runCommand(words: string[]): Promise<number> {
  let exitCode: number = exitCodes.works;
  const program = describeCommands((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has already printed its message; help and version aren't errors.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.works : exitCodes.wrongUsage;
    if (error instanceof Unknown) return sayUnknown(error);
    if (!(error instanceof UsageError)) return ownFault(error);
    process.stderr.write(`portside: ${error.message}\n`);
    return exitCodes.wrongUsage;
  }
}

function sayUnknown({ reason }: Unknown): number {
  process.stderr.write(`portside: couldn't get this from the system (${reason})\n`);
  return exitCodes.cannotTell;
}

/** The manual page and the shell completions are made from this as well. */
export function describeCommands(done: (exitCode: number) => void): Command {
  const program: Command = new Command('portside')
    .description("Explains why a page on your computer won't load.")
    .version(version)
    .option('--lang <tag>', `language of the output: ${languages.join(', ')} (default: the language of the terminal)`)
    .option('--no-color', 'accepted for compatibility: the output never has colors')
    .hook('preAction', () => loadWords(spokenLanguage(program.opts<{ lang?: string }>().lang, terminalLanguage())))
    .exitOverride();
  addDiagnoses(program, done);
  addFree(program, done);
  addMcp(program);
  addRegistration(program, done);
  addExamples(program);
  addManners(program);
  return program;
}

/** `de_DE.UTF-8`: https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html */
function terminalLanguage(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
}

function addDiagnoses(program: Command, done: (exitCode: number) => void): void {
  program
    .command('check <url|port...>')
    .description(
      "find out why an address on this computer doesn't answer (exit codes: 0 works, 1 cause found, 2 can't tell)",
    )
    .option('--json', 'print the diagnosis as JSON (an array for several addresses, one per line with --watch)')
    .option('--watch', 'check again whenever something changes and print the change, until Ctrl+C')
    .action(async (typed: string[], options: { json?: boolean; watch?: boolean }) =>
      done(await (await import('./check.ts')).check(typed, options)),
    );
  addWait(program, done);
  program
    .command('explain <file>')
    .description('diagnose recorded evidence from a file, or from standard input with -')
    .option('--json', 'print the diagnosis as JSON')
    .action(async (file: string, options: { json?: boolean }) =>
      done(await (await import('./explain.ts')).explain(file, options)),
    );
  program
    .command('schema [command]')
    .description(
      'print the JSON Schema of what a command prints with --json: check (also explain), wait, listeners, listeners-here, free, status or install (also uninstall)',
    )
    .action(async (command?: string) => (await import('./schema.ts')).printSchema(command));
  program
    .command('listeners')
    .description('list what is listening on this computer: which program, from which folder, and who can reach it')
    .option('--json', 'print as JSON')
    .option(
      '--here',
      'only the servers of the project in this folder: its git checkout, or the nearest package.json or similar (exit codes: 0 running, 1 not running)',
    )
    .action(async ({ here, ...options }: { json?: boolean; here?: boolean }) =>
      done(
        here
          ? await (await import('./here/listeners-here.ts')).listenersHere(process.cwd(), options)
          : await (await import('./listeners.ts')).listeners(options),
      ),
    );
}

function addFree(program: Command, done: (exitCode: number) => void): void {
  program
    .command('free <port>')
    .description(
      'show what holds a port, and end it gently if you say yes (exit codes: 0 free, 1 not free, 2 unknown, 64 wrong usage or no terminal to ask in)',
    )
    .option('--yes', 'end it without asking, but leave alone what others depend on')
    .option('--dry-run', 'show everything, end nothing (exit code 0: --yes would free the port)')
    .option('--timeout <seconds>', 'how long to wait until it has ended (default: 10)')
    .option('--json', 'print as JSON and ask nothing: only --yes ends anything')
    .action(async (port: string, options: FreeOptions) => done(await (await import('./free.ts')).free(port, options)));
}

interface RegistrationOptions {
  json?: boolean;
  browser?: string;
  manifestDir?: string;
}

function addRegistration(program: Command, done: (exitCode: number) => void): void {
  const registration = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .option('--browser <name>', 'only this browser, such as chromium or firefox')
      .option('--manifest-dir <folder>', 'only this folder for native messaging manifests')
      .option('--json', 'print as JSON');
  registration('install', 'register the helper with every browser found').action(async (options: RegistrationOptions) =>
    done(await (await import('./install.ts')).install(options)),
  );
  registration('uninstall', 'remove the helper from every browser').action(async (options: RegistrationOptions) =>
    done(await (await import('./uninstall.ts')).uninstall(options)),
  );
  registration('status', "show whether the helper works in each browser (exit codes: 0 it works, 1 it doesn't)").action(
    async (options: RegistrationOptions) => done(await (await import('./status.ts')).status(options)),
  );
}
