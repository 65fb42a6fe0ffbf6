import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, test, vi } from 'vitest';
import { sessions, type Turn } from '../../../dev/agents/sessions.ts';
import { sessionOnPage } from '../../../dev/agents/write-sessions.ts';
import { bundleProgram } from '../../../dev/bundle-helper.ts';
import { unusedPort } from '../../helper/listen.ts';

/** The machine may be ten times slower at times. */
vi.setConfig({ testTimeout: 120_000 });

const page = readFileSync('docs/for-agents.md', 'utf8');
/** Those that the page was written with. */
const ports = { wanted: 5173, moved: 5174 };

function turnsOnPage(name: string): Turn[] {
  const session = [...page.matchAll(sessionOnPage)].find(({ groups }) => groups?.name === name)?.groups?.turns ?? '';
  return [...session.matchAll(/```text\n(?:> )?(.+)\n([\s\S]*?)\n```/g)].map(([, asked = '', said = '']) => ({
    asked,
    said,
  }));
}

/** What doesn't depend on what else runs on the computer: the fact that a title tells, without how sure that is, and times. */
function factOf(said: string): string {
  const [title = ''] = said.split('\n');
  return title.replace(/ \((certain|possible)\)\.$/, '').replace(/[\d.]+ m?s$/, '');
}

/** One behind the other, as the next one is where a server goes. */
async function twoPorts(): Promise<typeof ports> {
  for (;;) {
    const wanted = await unusedPort();
    if (await isFree(wanted + 1)) return { wanted, moved: wanted + 1 };
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().on('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

test('the page has every session', () => {
  expect([...page.matchAll(sessionOnPage)].map(({ groups }) => groups?.name)).toEqual(Object.keys(sessions));
});

test.for(Object.keys(sessions))(
  'the session of %s goes as the page tells: npm run docs:agents',
  async (name, { skip }) => {
    if (name === 'a sandbox' && spawnSync('unshare', ['--user', '--map-root-user', '--net', 'true']).status !== 0)
      skip('unshare needs user namespaces');
    await bundleProgram('.output/portside');
    const { wanted, moved } = await twoPorts();
    const written = turnsOnPage(name);
    const turns = await sessions[name]?.({ wanted, moved });
    const asOnPage = (text: string) =>
      text.replaceAll(`${wanted}`, `${ports.wanted}`).replaceAll(`${moved}`, `${ports.moved}`);
    expect(turns?.map(({ asked }) => asOnPage(asked))).toEqual(written.map(({ asked }) => asked));
    for (const [index, { said }] of written.entries())
      expect(asOnPage(turns?.[index]?.said ?? '')).toContain(factOf(said));
  },
);
