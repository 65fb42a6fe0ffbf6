import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { listen, peer, unusedPort } from '../../helper/listen.ts';
import { startProgram, temporaryFolder } from '../../helper/start-program.ts';
import { startAgent } from './start-agent.ts';

const shop = () => createServer((_, response) => response.end('<title>Shop</title>'));

test('a dead port: the decisive fact first, then what to do, and the same as data', async () => {
  const { ask } = await startAgent();
  const port = await unusedPort();
  const { text, content, isError } = await ask('diagnose', { port });
  expect(text).toMatch(
    new RegExp(`^Nothing is listening on port ${port} \\(certain\\)\\.\nhttp://localhost:${port}/\n`),
  );
  expect(text).toContain('\n1. Start the server');
  expect(content).toMatchObject({ version: 1, verdict: 'cause-found', title: `Nothing is listening on port ${port}` });
  expect(content.findings[0]).toMatchObject({ cause: 'nothing-listening', stop: 'port', certainty: 'certain' });
  expect(isError).toBe(false);
});

test('a server that moved to the next port: where it is', async () => {
  const { ask } = await startAgent();
  const wanted = await unusedPort();
  const now = await unusedPort();
  const serve = `require('node:http').createServer((_, r) => r.end('Shop')).listen(${now}, '127.0.0.1')`;
  await startProgram(process.execPath, ['-e', serve, '--', '--port', `${wanted}`], now, temporaryFolder());
  const { text, content } = await ask('diagnose', { url: `http://127.0.0.1:${wanted}/cart` });
  expect(content.findings[0]).toMatchObject({ cause: 'wrong-port' });
  expect(content.steps.map(({ open }) => open)).toContain(`http://127.0.0.1:${now}/cart`);
  expect(text).toContain(`http://127.0.0.1:${now}/cart`);
});

test('a server that works: that it does', async () => {
  const { ask } = await startAgent();
  const port = await listen(shop());
  const { text, content } = await ask('diagnose', { url: `localhost:${port}` });
  expect(text).toMatch(new RegExp(`^Port ${port} is answering now \\(certain\\)\\.\n`));
  expect(content).toMatchObject({ verdict: 'works', findings: [{ cause: 'works-now', stop: 'none' }] });
});

test('a server that accepts and says nothing: that it is silent', async () => {
  const { ask } = await startAgent();
  const port = await peer(() => undefined);
  const { content } = await ask('diagnose', { url: `http://127.0.0.1:${port}/` });
  expect(content).toMatchObject({ verdict: 'cause-found', findings: [{ cause: 'server-hung' }] });
});

test('several questions at once: each gets its own answer', async () => {
  const { ask } = await startAgent();
  const [dead, live] = [await unusedPort(), await listen(shop())];
  const [one, other, list] = await Promise.all([
    ask('diagnose', { url: `http://127.0.0.1:${dead}/` }),
    ask('diagnose', { url: `http://127.0.0.1:${live}/` }),
    ask('list_servers', {}),
  ]);
  expect([one.content.verdict, other.content.verdict]).toEqual(['cause-found', 'works']);
  expect(list.content.servers).toContainEqual(expect.objectContaining({ port: live, pid: process.pid }));
});

test('what a query says is neither sent nor told', async () => {
  const { ask } = await startAgent();
  const asked: (string | undefined)[] = [];
  const port = await listen(
    createServer(({ url, headers }, response) => {
      asked.push(url, headers.authorization);
      response.end('ok');
    }),
  );
  const said = await ask('diagnose', { url: `http://user:hunter2@127.0.0.1:${port}/cart?token=SECRET&page=SECRET` });
  expect(new Set(asked)).toEqual(new Set(['/cart', undefined]));
  expect(said.content.url).toBe(`http://***@127.0.0.1:${port}/cart?token=***&page=***`);
  expect(JSON.stringify(said)).not.toMatch(/SECRET|hunter2/);
});

test('an address of another computer: nothing is asked, and no value of it is repeated', async () => {
  const { ask } = await startAgent();
  const { text, isError } = await ask('diagnose', { url: 'http://user:hunter2@192.0.2.7/?token=SECRET' });
  expect(text).toMatch(/isn't an http or https address on this computer; use localhost/);
  expect(text).not.toMatch(/SECRET|hunter2/);
  expect(isError).toBe(true);
});

test('the language that was chosen, and English whatever the terminal speaks', async () => {
  const port = await unusedPort();
  const german = await startAgent({ language: 'de' });
  expect((await german.ask('diagnose', { port })).text).toMatch(/^Auf Port \d+ lauscht /);
  const english = await startAgent({ env: { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' } });
  expect((await english.ask('diagnose', { port })).text).toMatch(/^Nothing is listening/);
});
