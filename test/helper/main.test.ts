import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { frame, maxIncomingBytes } from '../../helper/wire/framing.ts';
import { chromiumExtensionId, firefoxExtensionId } from '../../protocol/extension-ids.ts';
import { protocolVersion } from '../../protocol/handshake.ts';
import { HelperProcess } from './helper-process.ts';
import { listen, peer } from './listen.ts';

const serveBriefly = fileURLToPath(new URL('./serve-briefly.ts', import.meta.url));
const hello = { type: 'hello', protocol: protocolVersion };

describe('a conversation', () => {
  test('hello, a look whose facts come one after another, and the end', async () => {
    const port = await listen(createServer((_, response) => response.end('<title>Shop</title>')));
    const helper = new HelperProcess();
    helper.say(hello);
    helper.say({ type: 'look', id: 1, url: `http://localhost:${port}/` });
    await helper.hear(({ type }) => type === 'done');
    const [first, ...others] = helper.answers;
    expect(first).toMatchObject({ type: 'hello', protocol: protocolVersion, os: 'linux' });
    const facts = others.flatMap((answer) => (answer.type === 'facts' ? Object.keys(answer.found.facts) : []));
    expect(facts.indexOf('connect')).toBeLessThan(facts.indexOf('replies'));
    expect(facts).toEqual(expect.arrayContaining(['connect', 'listeners', 'owners', 'replies', 'services']));
    expect(helper.answers.at(-1)).toEqual({ type: 'done', id: 1 });
    helper.hangUp();
    expect(await helper.ended).toBe(0);
    expect(helper.complaint).toBe('');
  });

  test('questions overlap: a quick one does not wait for a slow one', async () => {
    const silentPort = await peer((socket) => socket.resume());
    const helper = new HelperProcess();
    helper.say(hello);
    helper.say({ type: 'look', id: 1, url: `http://127.0.0.1:${silentPort}/` });
    helper.say({ type: 'owner', id: 2, port: silentPort });
    helper.say({ type: 'services', id: 3 });
    const owner = await helper.hear(({ type }) => type === 'owner');
    const services = await helper.hear(({ type }) => type === 'services');
    expect(owner).toMatchObject({ id: 2, owners: [{ process: { pid: process.pid } }] });
    expect(services).toMatchObject({
      id: 3,
      services: expect.arrayContaining([expect.objectContaining({ port: silentPort })]),
    });
    expect(helper.answers.some(({ type }) => type === 'done')).toBe(false);
  });

  test('it ends at once with its browser, even in the middle of a look', async () => {
    const silentPort = await peer((socket) => socket.resume());
    const helper = new HelperProcess();
    helper.say(hello);
    helper.say({ type: 'look', id: 1, url: `http://127.0.0.1:${silentPort}/` });
    await helper.hear(({ type }) => type === 'facts');
    const startedAt = performance.now();
    helper.hangUp();
    expect(await helper.ended).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  test('it ends by itself once it was not needed for a while, and not before', { timeout: 20_000 }, async () => {
    const restMs = 300;
    const silentPort = await peer((socket) => socket.resume());
    const helper = new HelperProcess(undefined, [serveBriefly, String(restMs)]);
    helper.say(hello);
    helper.say({ type: 'look', id: 1, url: `http://127.0.0.1:${silentPort}/` });
    await helper.hear(({ type }) => type === 'done');
    const doneAt = performance.now();
    expect(await helper.ended).toBe(0);
    expect(performance.now() - doneAt).toBeGreaterThan(restMs - 100);
    expect(helper.complaint).toBe('');
  });

  test('Firefox starts it with other arguments', async () => {
    const helper = new HelperProcess([
      '/home/u/.mozilla/native-messaging-hosts/portside.helper.json',
      firefoxExtensionId,
    ]);
    helper.say(hello);
    expect(await helper.hear(() => true)).toMatchObject({ type: 'hello' });
  });
});

/** Almost what our extension is started with, in Chromium and in Firefox. */
const nearMisses = [
  [`chrome-extension://${chromiumExtensionId}`],
  [`chrome-extension://${chromiumExtensionId.toUpperCase()}/`],
  [`chrome-extension://${chromiumExtensionId}/tips.html`],
  [`chrome-extension://${chromiumExtensionId}.evil/`],
  [`moz-extension://${chromiumExtensionId}/`],
  [`https://${chromiumExtensionId}/`],
  ['--', `chrome-extension://${chromiumExtensionId}/`],
  ['chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh/', firefoxExtensionId],
  [firefoxExtensionId],
  ['/manifest.json', `${firefoxExtensionId}.evil`],
  ['/manifest.json', firefoxExtensionId.toUpperCase()],
  ['/manifest.json', 'other@extension', firefoxExtensionId],
];

describe('bad input', () => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(maxIncomingBytes + 1);

  test.for<{ name: string; bytes: Buffer; reason: string; protocol?: number }>([
    { name: 'text instead of frames', bytes: Buffer.from('GET / HTTP/1.1\r\n\r\n'), reason: 'too-large' },
    { name: 'a message of more than 1 MiB', bytes: length, reason: 'too-large' },
    { name: 'a frame that is no JSON', bytes: frame('{"type"'), reason: 'bad-message' },
    { name: 'a message of no bytes', bytes: frame(''), reason: 'bad-message' },
    { name: 'zeros', bytes: Buffer.alloc(64), reason: 'bad-message' },
    {
      name: 'another protocol',
      bytes: frame('{"type":"hello","protocol":2}'),
      reason: 'protocol-version',
      protocol: 1,
    },
  ])('$name: it says so, and ends', async ({ bytes, reason, protocol }) => {
    const helper = new HelperProcess();
    helper.write(bytes);
    expect(await helper.ended).toBe(1);
    expect(helper.answers).toEqual([{ type: 'refused', reason, ...(protocol && { protocol }) }]);
    expect(helper.complaint).toMatch(/^Portside: [^\n]+\.\n$/);
  });

  test('half a message, and then the end', async () => {
    const helper = new HelperProcess();
    helper.write(frame(JSON.stringify(hello)).subarray(0, 9));
    helper.hangUp();
    expect(await helper.ended).toBe(1);
    expect(helper.answers).toEqual([]);
    expect(helper.complaint).toMatch(/^Portside: [^\n]+\.\n$/);
  });

  test.for([
    {
      name: 'another extension in Chromium',
      browserArguments: ['chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh/'],
    },
    ...nearMisses.map((browserArguments) => ({ name: browserArguments.join(' '), browserArguments })),
    { name: 'another extension in Firefox', browserArguments: ['/manifest.json', 'other@extension'] },
    { name: 'a person', browserArguments: [] },
  ])('started by $name it says nothing to it', async ({ browserArguments }) => {
    const helper = new HelperProcess(browserArguments);
    helper.say(hello);
    expect(await helper.ended).toBe(1);
    expect(helper.answers).toEqual([]);
    expect(helper.complaint).toMatch(/^Portside: [^\n]+\n$/);
  });
});
