import { basename } from 'node:path';
import { interpreterOf } from '../../../evidence/programs/interpreters.ts';
import { isShell } from './lineage.ts';

/** Programs that are Node scripts wherever they are installed, and are typed by their own name. */
const packageManagers = /^(npm|npx|pnpm|pnpx|yarn)$/;

/** Java main classes, and the command that starts each of them. */
const javaTools: [mainClass: string, typed: string][] = [
  ['org.codehaus.plexus.classworlds.launcher.Launcher', 'mvn'],
  ['org.apache.maven.wrapper.MavenWrapperMain', './mvnw'],
  ['org.gradle.wrapper.GradleWrapperMain', './gradlew'],
  ['org.gradle.launcher.GradleMain', 'gradle'],
];

/** Removes a program's path and a script's interpreter: `node /usr/lib/pnpm.cjs dev` was `pnpm dev`. */
export function typedCommand(words: readonly string[]): string[] {
  const [program = '', ...rest] = words;
  const name = program.endsWith(':') ? program : basename(program);
  if (name === 'npm') return npmAsTyped(rest);
  if (name === 'java') return javaAsTyped(rest);
  if (name === 'dotnet' && /dotnet-watch\.dll$/.test(rest[0] ?? '')) return ['dotnet', 'watch', ...rest.slice(1)];
  if (interpreterOf(name)?.takesScript) return scriptAsTyped(name, rest);
  if (isShell(name)) return rest[0]?.startsWith('./') ? rest : [name, ...rest];
  // Cargo starts `cargo-watch watch -x run` for `cargo watch -x run`.
  if (name === `cargo-${rest[0]}`) return ['cargo', ...rest];
  return [...(installedTool(program) ?? [pathAsTyped(program)]), ...rest];
}

function scriptAsTyped(interpreter: string, words: readonly string[]): string[] {
  const [script = '', ...rest] = words;
  const tool = basename(script).replace(/(-cli)?(-\d[\w.]*)?\.[cm]?js$/, '');
  if (tool === 'npm') return npmAsTyped(rest);
  if (packageManagers.test(tool)) return [tool, ...rest];
  const installed = installedTool(script);
  if (installed) return [...installed, ...rest];
  // A script in a bin folder is started by its own name, and the kernel adds the interpreter.
  return /(^|\/)bin\/[\w-]+$/.test(script) ? [pathAsTyped(script), ...rest] : [interpreter, ...words];
}

/**
 * npm shows a title in place of its command line: `npm run dev -- --port 3000` becomes `npm run dev --port 3000`, `npx vite` becomes `npm
 * exec vite`.
 */
function npmAsTyped(words: readonly string[]): string[] {
  const [verb = '', ...rest] = words;
  if (verb === 'exec' || verb === 'x') return ['npx', ...rest.filter((word) => word !== '--')];
  const option = rest.findIndex((word) => word.startsWith('-'));
  const isCut = /^(run|run-script|start|test)$/.test(verb) && option !== -1 && !rest.includes('--');
  return isCut ? ['npm', verb, ...rest.slice(0, option), '--', ...rest.slice(option)] : ['npm', ...words];
}

function javaAsTyped(words: readonly string[]): string[] {
  for (const [mainClass, typed] of javaTools) {
    const position = words.indexOf(mainClass);
    if (position !== -1) return [typed, ...words.slice(position + 1)];
  }
  return ['java', ...words];
}

/** `/app/node_modules/.bin/vite` and `/app/node_modules/vite/bin/vite.js` are both `npx vite`; a global program goes by its own name. */
function installedTool(path: string): string[] | undefined {
  const tool =
    /\/node_modules\/\.bin\/([\w.-]+)$/.exec(path)?.[1] ??
    /\/node_modules\/(?:[\w@.-]+\/)?[\w.-]+\/(?:dist\/)?(?:src\/)?bin\/([\w-]+)(?:\.[cm]?js)?$/.exec(path)?.[1];
  if (!tool) return undefined;
  return /\/(lib|npm)\/node_modules\/(?!.*\/node_modules\/)/.test(path) ? [tool] : ['npx', tool];
}

/** A program in a bin folder is found by its name; any other needs its path. */
function pathAsTyped(path: string): string {
  return /^\/(.+\/)?s?bin\/[^/]+$/.test(path) ? basename(path) : path;
}
