import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

const run = promisify(execFile);
const menuWithinMs = 10_000;

/** A screen that nobody looks at, with a keyboard: what a browser asks a person is shown and answered there. */
export interface VirtualDisplay {
  /** For the environment of a program that is to show its windows there: `:99`. */
  readonly name: string;
  /** Types text into whatever has the keyboard: a page, or a question of the browser. */
  type(text: string): Promise<void>;
  /** A key by its X name, or several at once: `Return`, `ctrl+l`. */
  press(key: string): Promise<void>;
  /** The same, and waits for the menu that it opens: keys that come before it go elsewhere. */
  pressForMenu(key: string): Promise<void>;
  /** Clicks this point of the screen, counted in pixels from its upper left. */
  click(x: number, y: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Reached by its abstract socket alone, which belongs to a network namespace. Sockets and lock files in /tmp are common to all,
 * and a lock whose process is in another namespace looks left behind.
 */
const abstractSocketOnly = ['-nolock', '-nolisten', 'tcp', '-nolisten', 'unix'];

/** Starts an X server of its own on the next number that is free. */
export async function openVirtualDisplay(): Promise<VirtualDisplay> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', ...abstractSocketOnly], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const name = `:${await firstLine(server)}`;
  const xdotool = async (...words: string[]) => {
    await run('xdotool', words, { env: { ...process.env, DISPLAY: name } });
  };
  /** The numbers of the windows that can be seen; menus are windows too. */
  const windows = async () => {
    const words = ['search', '--onlyvisible', '--name', ''];
    const { stdout } = await run('xdotool', words, { env: { ...process.env, DISPLAY: name } });
    return stdout.trim().split('\n');
  };
  return {
    name,
    async pressForMenu(key) {
      const before = await windows();
      await xdotool('key', key);
      const untilMs = performance.now() + menuWithinMs;
      while ((await windows()).every((one) => before.includes(one))) {
        if (performance.now() > untilMs) throw new Error(`no menu opened within ${menuWithinMs} ms after ${key}`);
      }
    },
    type: (text) => xdotool('type', text),
    press: (key) => xdotool('key', key),
    click: (x, y) => xdotool('mousemove', String(x), String(y), 'click', '1'),
    async close() {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
  };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('no output to read');
  let text = '';
  for await (const chunk of stdout) {
    text += String(chunk);
    if (text.includes('\n')) return text.trim();
  }
  throw new Error('Xvfb ended before it was ready');
}
