import { expect, test } from 'vitest';
import { Conversation } from '../../../helper/wire/conversation.ts';
import type { Answer } from '../../../protocol/answers.ts';
import { protocolVersion } from '../../../protocol/handshake.ts';

const url = 'http://localhost:3000/';
const hello = { type: 'hello', protocol: protocolVersion };

async function hold(...messages: unknown[]): Promise<{ answers: Answer[]; ended: boolean }> {
  const answers: Answer[] = [];
  const conversation = new Conversation((answer) => answers.push(answer));
  for (const message of messages)
    await conversation.hear(typeof message === 'string' ? message : JSON.stringify(message));
  return { answers, ended: conversation.ended !== undefined };
}

test('hello is answered by hello', async () => {
  expect(await hold(hello)).toEqual({
    answers: [{ type: 'hello', protocol: protocolVersion, version: '0.1.0', os: 'linux' }],
    ended: false,
  });
});

test.for([
  {
    name: 'another protocol',
    messages: [{ type: 'hello', protocol: 99 }],
    reason: 'protocol-version',
    protocol: protocolVersion,
  },
  { name: 'a question before hello', messages: [{ type: 'services', id: 1 }], reason: 'bad-message' },
  { name: 'no JSON', messages: ['{"type":'], reason: 'bad-message' },
  { name: 'nothing', messages: [''], reason: 'bad-message' },
  { name: 'JSON that is no object', messages: ['null'], reason: 'bad-message' },
  { name: 'a type nobody knows', messages: [{ type: 'run', command: 'rm' }], reason: 'bad-message' },
])('$name ends the conversation', async ({ messages, reason, protocol }) => {
  const { answers, ended } = await hold(...messages, hello);
  expect(answers).toEqual([{ type: 'refused', reason, ...(protocol && { protocol }) }]);
  expect(ended).toBe(true);
});

test.for([
  { name: 'a port beyond 65535', question: { type: 'owner', id: 4, port: 65536 } },
  { name: 'port 0', question: { type: 'owner', id: 4, port: 0 } },
  { name: 'a port that is no number', question: { type: 'owner', id: 4, port: '3000' } },
  {
    name: 'an address of 9000 characters',
    question: { type: 'look', id: 4, url: `http://localhost/${'x'.repeat(9000)}` },
  },
  { name: 'no address', question: { type: 'look', id: 4 } },
])('a question with $name is refused, and the conversation goes on', async ({ question }) => {
  const { answers, ended } = await hold(hello, question);
  expect(answers.slice(1)).toEqual([{ type: 'refused', id: 4, reason: 'bad-message' }]);
  expect(ended).toBe(false);
});

test.for([
  { name: 'says something without asking', message: { type: 'language', tag: 'de' }, answer: undefined },
  { name: 'asks what only it knows', message: { type: 'forecast', id: 4 }, answer: 'refused' },
  {
    name: 'asks with more than is known',
    message: { type: 'whereabouts', id: 4, url, depth: 2 },
    answer: 'whereabouts',
  },
])('a newer extension that $name does not end the conversation', async ({ message, answer }) => {
  const answers: Answer[] = [];
  const answered = Promise.withResolvers<void>();
  const conversation = new Conversation((one) => {
    answers.push(one);
    if ('id' in one && one.id === 5) answered.resolve();
  });
  const after = { type: 'whereabouts', id: 5, url };
  for (const one of [{ ...hello, languages: ['de'] }, message, after]) await conversation.hear(JSON.stringify(one));
  await answered.promise;
  expect(conversation.ended).toBeUndefined();
  expect(answers.find((one) => 'id' in one && one.id === 4)?.type).toBe(answer);
  expect(answers.filter(({ type }) => type === 'hello')).toHaveLength(1);
});

test.for([
  'http://192.168.1.1/',
  'http://[fd00::1]/',
  'http://localhost:99999/',
  'ftp://localhost/',
  'file:///etc/passwd',
  'localhost:3000',
])('looks at nothing but this computer: %s', async (url) => {
  const answers: Answer[] = [];
  const refused = Promise.withResolvers<Answer>();
  const conversation = new Conversation((answer) => {
    answers.push(answer);
    if (answer.type === 'refused') refused.resolve(answer);
  });
  await conversation.hear(JSON.stringify(hello));
  await conversation.hear(JSON.stringify({ type: 'look', id: 5, url }));
  expect(await refused.promise).toEqual({ type: 'refused', id: 5, reason: 'not-loopback' });
  expect(answers).toHaveLength(2);
});
