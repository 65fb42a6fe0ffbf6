import { basename } from 'node:path';
import { interpreterOf, isInterpreter } from '../../../evidence/programs/interpreters.ts';
import { isShell } from './lineage.ts';
import { quoted } from './quoted.ts';
import { typedCommand } from './typed-command.ts';

/** Programs that start others for a person: theirs is the command to type again. */
const runners =
  /^(npm|pnpm|yarn|npx|pnpx|bunx|nx|turbo|lerna|make|just|task|mise|foreman|overmind|honcho|poetry|uv|uvx|pipenv|pdm|hatch|rye|cargo|go|air|mvn|mvnw|gradle|gradlew|sbt|mix|bundle|docker-compose|dotnet|nodemon|tsx|watchexec|concurrently)$/;

/** They start a copy of themselves that reloads or serves: uvicorn --reload, php artisan serve. */
const reloaders = /^(gunicorn|uvicorn|flask)$/;

/** Longer ones are made by tools, such as a Java class path, and nobody typed them. */
const maxLength = 500;

export interface StartCommand {
  command: string;
  /** Its position in the family. */
  position: number;
}

/**
 * The command as a person typed it: for `vite` under `sh -c vite` under `npm run dev`, that is `npm run dev`.
 * @param family cleaned words of the process, then of its ancestors below the shell a person types into
 * @returns undefined if the process shows a title in place of its command line, and nothing above it says more
 */
export function startCommand(family: readonly (readonly string[])[]): StartCommand | undefined {
  // Gradle's daemon works for another process, which isn't its ancestor.
  if (family.some((words) => words.some((word) => word.endsWith('.GradleDaemon')))) return undefined;
  const typed = family.map(typedCommand);
  const runner = typed.findLastIndex(([program = ''], position) => position > 0 && isRunner(basename(program)));
  const position = runner > 0 ? runner : climb(family, typed, 0);
  const words = typed[position] ?? [];
  const command = words.map(quoted).join(' ');
  return isTitle(words) || !words[0] || command.length > maxLength ? undefined : { command, position };
}

function isRunner(program: string): boolean {
  return runners.test(program) || (interpreterOf(program)?.startsOthers ?? false);
}

/** Climbs from a process to the one that started a copy of itself, or to a shell's script. */
function climb(
  family: readonly (readonly string[])[],
  typed: readonly (readonly string[])[],
  position: number,
): number {
  const above = family.findIndex((words, at) => at > position && !isPassedOn(words));
  const [here, there] = [typed[position] ?? [], typed[above] ?? []];
  if (above === -1 || !(isScript(family[above]) || isCopy(here, there))) return position;
  return climb(family, typed, above);
}

/** `sh -c vite` is how one program starts another. */
export function isPassedOn([program, option = '']: readonly string[] = []): boolean {
  return isShell(program) && /^-\w*c$/.test(option);
}

function isScript([program, script = '-']: readonly string[] = []): boolean {
  return isShell(program) && !script.startsWith('-');
}

function mayReload(program: string): boolean {
  return reloaders.test(program) || (['python', 'php', 'ruby'] as const).some((name) => isInterpreter(program, name));
}

function isCopy(here: readonly string[], there: readonly string[]): boolean {
  const [child = '', parent = ''] = [here, there].map(([program = '']) => basename(program).replace(/[\d.]+$/, ''));
  const isOfItself = child === parent || (isInterpreter(child, 'python') && here[1] === '-c');
  return isOfItself && (mayReload(parent) || here.join(' ') === there.join(' '));
}

/** `nginx: master process ...`, `next-server (v15.1)`, `puma 6.4.2 (tcp://localhost:3000) [shop]`. */
function isTitle([program = '', ...words]: readonly string[]): boolean {
  return program.endsWith(':') || words.slice(0, 2).some((word) => word.startsWith('('));
}
