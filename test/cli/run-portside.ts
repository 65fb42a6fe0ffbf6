import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

/** What a person, or a script, gets to see of one command. */
export interface Run {
  exitCode: number | null;
  output: string;
  complaint: string;
}

/** Where the program is started. */
interface From {
  cwd?: string;
  home?: string;
  /** More variables of its environment. */
  environment?: Record<string, string>;
}

const program = resolve('cli/main.ts');

/** Runs the real program, with `input` on its standard input. */
export async function runPortside(words: string[], input = '', { cwd, home, environment }: From = {}): Promise<Run> {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const child = spawn(process.execPath, [program, ...words], {
    ...(cwd && { cwd }),
    env: { ...env, ...(home && { HOME: home }), ...environment },
  });
  child.stdin.on('error', () => undefined).end(input);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [output, complaint, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { exitCode, output, complaint };
}
