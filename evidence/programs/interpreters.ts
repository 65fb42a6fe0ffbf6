/** What is known of a program that runs programs of the person's own, whose name therefore tells little. */
interface InterpreterRow {
  /** As the system calls it. */
  programs: RegExp;
  language: 'javascript' | 'python' | 'other';
  /** Its first word is a script, and what follows belongs to that. */
  takesScript?: true;
  /** It starts other programs for a person too, as npm does. */
  startsOthers?: true;
  /** As many brokers and build daemons run in it as web servers. */
  isMixed?: true;
  /** Where its debugger listens unless it is told otherwise. */
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

/** What this program runs programs in; undefined where it is a program by itself. */
export function interpreterOf(program = ''): InterpreterRow | undefined {
  return rows.find(({ programs }) => programs.test(program));
}
