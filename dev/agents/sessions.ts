import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Agent, connectAgent } from './connect-agent.ts';

const portside = resolve('.output/portside/portside.cjs');
const vite = resolve('node_modules/vite/bin/vite.js');

/** One thing that an agent did, and what it got. */
export interface Turn {
  asked: string;
  said: string;
}

interface Ports {
  wanted: number;
  /** Where the server is instead. */
  moved: number;
}

/** Real sessions, by what is wrong in them. They need the built program. */
export const sessions: Record<string, (ports: Ports) => Promise<Turn[]>> = {
  'a dead port': async ({ wanted }) => [
    await type('check', `http://localhost:${wanted}/`),
    ...(await withAgent({}, async (ask) => [
      await ask('diagnose', { port: wanted }),
      await ask('wait_until_ready', { url: `http://localhost:${wanted}/`, timeout: 2 }),
    ])),
  ],
  'a server that moved': ({ wanted, moved }) =>
    inProject('shop', async (home, folder) => {
      // In colours, as it prints them in CI, the words would not stand together.
      const env = { ...process.env, NO_COLOR: '1' };
      const server = spawn(process.execPath, [vite, '--port', `${moved}`, '--strictPort'], { cwd: folder, env });
      try {
        await printed(server.stdout, 'Local:');
        return await withAgent({ home }, async (ask) => [
          await ask('diagnose', { url: `http://localhost:${wanted}/` }),
          await ask('wait_until_ready', { url: `http://localhost:${moved}/` }),
        ]);
      } finally {
        server.kill();
        await once(server, 'close');
      }
    }),
  'a sandbox': async ({ wanted }) => {
    const server = createServer((_, response) => response.end('<title>Shop</title>')).listen(wanted, '127.0.0.1');
    await once(server, 'listening');
    try {
      const start = ['unshare', '--user', '--map-root-user', '--net'];
      return await withAgent({ start }, async (ask) => [await ask('diagnose', { url: `http://127.0.0.1:${wanted}/` })]);
    } finally {
      server.close();
    }
  },
};

type Ask = (name: string, input: Record<string, unknown>) => Promise<Turn>;

async function withAgent(
  { start = [], home }: { start?: readonly string[]; home?: string },
  talk: (ask: Ask) => Promise<Turn[]>,
): Promise<Turn[]> {
  const agent: Agent = await connectAgent({
    start: [...start, process.execPath, portside, 'mcp'],
    ...(home && { env: { HOME: home } }),
  });
  try {
    return await talk(async (name, input) => ({
      asked: `${name} ${JSON.stringify(input)}`,
      said: (await agent.ask(name, input)).text,
    }));
  } finally {
    await agent.client.close();
  }
}

/** Types a command; the exit code is a line of its own, as it's half of what a script gets. */
async function type(...words: string[]): Promise<Turn> {
  const child = spawn(process.execPath, [portside, ...words, '--lang', 'en']);
  const output = text(child.stdout);
  const [code] = await once(child, 'close');
  return { asked: `$ portside ${words.join(' ')}; echo $?`, said: `${await output}${code}` };
}

async function inProject(name: string, work: (home: string, folder: string) => Promise<Turn[]>): Promise<Turn[]> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'portside-session-')));
  const folder = join(home, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, private: true }));
  writeFileSync(join(folder, 'index.html'), '<title>Shop</title>');
  try {
    return await work(home, folder);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function printed(output: AsyncIterable<Buffer>, words: string): Promise<void> {
  let all = '';
  for await (const piece of output) {
    all += piece;
    if (all.includes(words)) return;
  }
  throw new Error(`it ended without printing ${words}: ${all}`);
}
