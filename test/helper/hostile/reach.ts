import { transformSync } from 'esbuild';

/** One thing by which a file reaches out of itself: a name of a module, or words that get round imports altogether. */
export interface Reach {
  /** `node:fs`; undefined for what is there without an import. */
  from?: string;
  /** `readFileSync`; `*` and `default` for a whole module; the words themselves where there's no import. */
  name: string;
}

/** What node and the language offer besides imports, by which a program can load, run, read or connect to anything. */
const withoutImport = [
  /(?<![.\w$"])(fetch|eval|require|createRequire|importScripts)\s*\(/g,
  /\bnew (Function|Worker|WebSocket|EventSource|XMLHttpRequest)\b/g,
  /(?<![.\w$"])(Function|WebSocket|EventSource|XMLHttpRequest|globalThis|global|module|require|Reflect|WebAssembly|navigator)\b(?=\s*[.[(])/g,
  /(?<![.\w$"])(globalThis|global|require|module)\b(?=\s*[;,)}\]])/g,
  /(?<![\w/.-])process\s*(\[|\?\.\[)/g,
  /[=,(:?]\s*process\s*[;,)}\n]/g,
  /(?<![\w/.-])process\??\.(?!env\b|exit\b|exitCode\b|stdin\b|stdout\b|stderr\b|getuid\b|pid\b|ppid\b|argv\b|execPath\b|platform\b|kill\b|version\b|versions\b)\w+/g,
  /\.constructor\b|\["constructor"\]/g,
  /\b(setTimeout|setInterval|setImmediate)\(\s*["'`]/g,
];

/** Everything by which this source reaches out of itself. Types are gone by then, and comments, so only what runs is looked at. */
export function reachOf(source: string): Reach[] {
  const { code } = transformSync(source, { loader: 'ts', format: 'esm', tsconfigRaw: '{}' });
  return [...importedBy(code), ...awaitedBy(code), ...withoutImport.flatMap((words) => found(code, words))];
}

/** `import { a as b } from "node:fs"`, `import x from`, `import * as x from`, `export * from`, `import "x"`. */
function importedBy(code: string): Reach[] {
  const statements = code.matchAll(/^\s*(?:import|export)\s+(?:([^"'();]*?)\s+from\s+)?["']([^."'][^"']*)["']/gm);
  return [...statements].flatMap(([, names = '', from = '']) => namesIn(names).map((name) => ({ from, name })));
}

function namesIn(clause: string): string[] {
  const [, ahead = '', listed] = /^([^{]*)(?:\{([^}]*)\})?/s.exec(clause) ?? [];
  const whole = ahead.split(',').map((one) => one.trim());
  const names =
    listed?.split(',').map(
      (one) =>
        one
          .trim()
          .split(/ as |:/)[0]
          ?.trim() ?? '',
    ) ?? [];
  const found = [...whole.map((one) => (one.startsWith('*') ? '*' : one && 'default')), ...names].filter(Boolean);
  return found.length > 0 ? found : ['*'];
}

/** A module that is loaded when it's needed: named as plain text, and taken apart at once. */
function awaitedBy(code: string): Reach[] {
  return [...code.matchAll(/(?:\{([^{}]*)\}\s*=\s*await\s+)?\bimport\s*\(\s*([^)]*?)\s*\)/g)].flatMap(
    ([words, names, what = '']) => {
      const [, module] = /^"([^"]*)"$/.exec(what) ?? [];
      if (module === undefined) return [{ name: words }];
      if (module.startsWith('.')) return [];
      return (names === undefined ? ['*'] : namesIn(`{${names}}`)).map((name) => ({ from: module, name }));
    },
  );
}

function found(code: string, words: RegExp): Reach[] {
  return [...code.matchAll(words)].map(([name]) => ({ name: name.trim() }));
}
