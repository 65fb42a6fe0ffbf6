/** A program that runs other people's programs, so its own name says little about what listens. */
interface InterpreterRow {
  /** Its names in a list of processes. */
  programs: RegExp;
  language: 'javascript' | 'python' | 'other';
  /** Its first argument is a script, and the rest are the script's own arguments. */
  takesScript?: true;
  /** It also runs a project's tasks, as npm does. */
  startsOthers?: true;
  /** Message brokers and build daemons run in it as often as web servers. */
  isMixed?: true;
  /** The default port of its debugger. */
  debuggerPort?: number;
}

const interpreters = {
  // https://nodejs.org/api/debugger.html
  node: {
    programs: /^node(js)?[\d.-]*(\.exe)?$/i,
    language: 'javascript',
    takesScript: true,
    debuggerPort: 9229,
  },
  deno: {
    programs: /^deno(\.exe)?$/i,
    language: 'javascript',
    takesScript: true,
    startsOthers: true,
    debuggerPort: 9229,
  },
  bun: {
    programs: /^bun(\.exe)?$/i,
    language: 'javascript',
    takesScript: true,
    startsOthers: true,
    debuggerPort: 6499,
  },
  python: { programs: /^pythonw?[\d.]*(\.exe)?$/i, language: 'python', takesScript: true },
  ruby: { programs: /^rubyw?[\d.]*(\.exe)?$/i, language: 'other', takesScript: true },
  php: { programs: /^php[\d.]*(\.exe)?$/i, language: 'other', takesScript: true },
  perl: { programs: /^perl[\d.]*(\.exe)?$/i, language: 'other', takesScript: true },
  java: { programs: /^javaw?(\.exe)?$/i, language: 'other', isMixed: true },
  dotnet: { programs: /^dotnet(\.exe)?$/i, language: 'other' },
  erlang: { programs: /^(beam(\.smp)?|erl)(\.exe)?$/i, language: 'other', isMixed: true },
} as const satisfies Record<string, InterpreterRow>;

const rows: readonly InterpreterRow[] = Object.values(interpreters);

export type Interpreter = keyof typeof interpreters;

/** Whether a program of this name (`python3.12`, `java.exe`) is this interpreter. */
export function isInterpreter(program: string, name: Interpreter): boolean {
  return interpreters[name].programs.test(program);
}

/** What is known of this program as an interpreter; undefined if it isn't one. */
export function interpreterOf(program = ''): InterpreterRow | undefined {
  return rows.find(({ programs }) => programs.test(program));
}
