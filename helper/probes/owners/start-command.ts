import { basename } from 'node:path';
import { isShell } from './lineage.ts';

const interpreters = /^(node|bun|deno|python[\d.]*|ruby[\d.]*|php[\d.]*|perl)$/;

/** What starts other programs for a person: the command to type again is theirs. */
const runners =
  /^(npm|pnpm|yarn|npx|pnpx|bunx|nx|turbo|lerna|make|just|task|mise|foreman|overmind|honcho|poetry|uv|uvx|pipenv|pdm|hatch|rye|cargo|go|mvn|mvnw|gradle|gradlew|sbt|mix|bundle|docker-compose|dotnet|nodemon|tsx|concurrently)$/;

/**
 * The command as a person typed it: of `vite` under `sh -c vite` under `npm run dev` it is `npm run dev`.
 * @param commands cleaned words of the process, then of its ancestors below the shell a person types into
 * @returns undefined when the process has put a title in place of its command, and nothing above it tells
 */
export function startCommand(commands: readonly (readonly string[])[]): string | undefined {
  const typed = commands.filter(([program]) => !isShell(program)).map(asTyped);
  const [own = [], ...ancestors] = typed;
  const started = ancestors.findLast(([program = '']) => runners.test(program)) ?? own;
  return isTitle(started) ? undefined : started.join(' ') || undefined;
}

/** Takes out the path of a program and the interpreter of a script: `node /usr/lib/pnpm.cjs dev` was `pnpm dev`. */
function asTyped(words: readonly string[]): string[] {
  const [program = '', script = '', ...rest] = words;
  const name = basename(program);
  const tool = basename(script).replace(/(-cli)?\.(c|m)?js$/, '');
  if (!interpreters.test(name)) return [name, ...words.slice(1)];
  if (runners.test(tool)) return [tool, ...rest];
  const installed = /(^|\/)node_modules\/(\.bin\/)?/.test(script) ? installedTool(script) : undefined;
  return installed ? ['npx', installed, ...rest] : [name, ...words.slice(1)];
}

/** `/app/node_modules/.bin/vite` and `/app/node_modules/vite/bin/vite.js` are both `npx vite`. */
function installedTool(script: string): string | undefined {
  return (
    /\/\.bin\/([\w.-]+)$/.exec(script)?.[1] ?? /\/node_modules\/([\w.-]+)\/(dist\/)?bin\/[\w.-]+$/.exec(script)?.[1]
  );
}

/** `nginx: master process ...`, `next-server (v15.1)`, `postgres: writer`. */
function isTitle([program = '', second = '']: readonly string[]): boolean {
  return program.endsWith(':') || second.startsWith('(');
}
