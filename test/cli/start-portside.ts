import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';

/** A command that goes on by itself, and what it has printed so far. */
class RunningPortside {
  output = '';
  readonly ended: Promise<number | null>;
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  #printed: () => void = () => undefined;

  constructor(program: string, words: string[]) {
    this.#child = spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.ended = once(this.#child, 'close').then(([exitCode]) => exitCode);
    this.#child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      this.output += piece;
      this.#printed();
    });
    onTestFinished(async () => {
      this.#child.kill('SIGTERM');
      await this.ended;
    });
  }

  /** Waits until it has printed this. */
  async prints(wanted: string | RegExp): Promise<void> {
    while (!this.output.match(wanted))
      await new Promise<void>((resolve) => {
        this.#printed = resolve;
      });
  }

  type(keys: string): void {
    this.#child.stdin.write(keys);
  }

  interrupt(): void {
    this.#child.kill('SIGINT');
  }
}

export function startPortside(words: string[]): RunningPortside {
  return new RunningPortside(process.execPath, ['cli/main.ts', ...words]);
}

/** The same on a terminal: what it prints there, on either stream, is its output. */
export function startOnTerminal(words: string[]): RunningPortside {
  const command = [process.execPath, 'cli/main.ts', ...words].map((word) => `'${word}'`).join(' ');
  return new RunningPortside('script', ['--quiet', '--return', '--command', command, '/dev/null']);
}
