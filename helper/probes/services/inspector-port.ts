import { interpreterOf } from '../../../evidence/programs/interpreters.ts';

/** Electron has Node's debugger. */
const electronPort = 9229;

/** A value of 0 takes any free port. */
const anyPort = 0;

interface Listening {
  program: string;
  words: readonly string[];
  port: number;
  /** All ports that this process holds. */
  ports: readonly number[];
}

/**
 * Whether the port is the debugger of a JavaScript program: the one it was told (`--inspect=0.0.0.0:9230`), or the usual one,
 * which a signal or NODE_OPTIONS opens as well.
 */
export function isInspectorPort({ program, words, port, ports }: Listening): boolean {
  const usual = /^electron/.test(program) ? electronPort : interpreterOf(program)?.debuggerPort;
  if (usual === undefined) return false;
  const told = words.flatMap((word) => toldPort(word, usual) ?? []);
  if (told.includes(port)) return true;
  return told.length === 0 ? port === usual : told.includes(anyPort) && ports.length === 1;
}

/** `--inspect`, `--inspect-brk=9230`, `--inspect-wait=[::]:9230`; `--inspect-port` alone opens nothing. */
function toldPort(word: string, usual: number): number | undefined {
  const option = /^--inspect(?:-brk|-wait)?(?:=(.*))?$/.exec(word);
  return option ? Number(/(?:^|:)(\d+)$/.exec(option[1] ?? '')?.[1] ?? usual) : undefined;
}
