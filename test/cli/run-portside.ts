import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** What a person, or a script, gets to see of one command. */
export interface Run {
  exitCode: number | null;
  output: string;
  complaint: string;
}

/** Runs the real program, with `input` on its standard input. @param more variables of its environment */
export async function runPortside(words: string[], input = '', more: Record<string, string> = {}): Promise<Run> {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const child = spawn(process.execPath, ['cli/main.ts', ...words], { env: { ...env, ...more } });
  child.stdin.on('error', () => undefined).end(input);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [output, complaint, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { exitCode, output, complaint };
}
