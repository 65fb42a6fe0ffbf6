import * as fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { parseTarget } from '../../evidence/address/target.ts';
import { decodeChunks } from '../../helper/probes/replies/decode-chunks.ts';
import { httpFault } from '../../helper/probes/replies/http-fault.ts';
import { identify } from '../../helper/probes/replies/identify.ts';
import { outcomeOf } from '../../helper/probes/replies/outcome-of.ts';
import { parseHttpReply } from '../../helper/probes/replies/parse-http-reply.ts';
import { isAllThere } from '../../helper/probes/replies/unfinished.ts';
import { maskCommand } from '../../helper/secrets/mask-command.ts';
import { Conversation } from '../../helper/wire/conversation.ts';
import { fitAnswer } from '../../helper/wire/fit-answer.ts';
import { FrameReader, frame, maxOutgoingBytes } from '../../helper/wire/framing.ts';
import { readFirst } from '../../helper/wire/read-request.ts';
import type { Answer } from '../../protocol/answers.ts';
import { requestSchema } from '../../protocol/requests.ts';
import { oddBytes, oddText } from './odd-text.ts';
import { parsers } from './parsers.ts';
import { samples } from './samples.ts';

/** What is made of one input. @throws where it is not as it must be */
type Check = () => void | Promise<void>;

/** One input, and what must hold of it. */
export type Case = fc.Arbitrary<{ check: Check; given: string }>;

/** No parser makes a lot out of a little: 64 characters for one, and the words around it. */
const maxForOne = 64;
const maxAtLeast = 4096;

const parserCases = Object.fromEntries(
  Object.entries(parsers).map(([name, { like, parse }]) => [
    name,
    oddText(like).map((text) => ({ given: text, check: () => staysSmall(parse(text), text.length) })),
  ]),
);

/** Everything that takes bytes or text from outside, by name. */
export const cases: Record<string, Case> = {
  ...parserCases,
  framing: fc
    .tuple(fc.array(oddText(samples.messages), { maxLength: 5 }), fc.array(fc.integer({ min: 1, max: 40 })))
    .map(([bodies, sizes]) => ({ given: bodies.join('|'), check: () => comesBackWhole(bodies, sizes) })),
  'a stream that is no frames': fc
    .array(oddBytes(samples.messages), { maxLength: 6 })
    .map((pieces) => ({ given: pieces.join('|'), check: () => readsOrRefuses(pieces) })),
  readFirst: fc
    .oneof(fc.json(), oddText(samples.messages))
    .map((text) => ({ given: text, check: () => takesNoMore(text) })),
  conversation: oddText(samples.messages).map((text) => ({ given: text, check: () => answersOnce(text) })),
  fitAnswer: fc.string({ unit: 'binary', maxLength: 200 }).map((text) => ({ given: text, check: () => fits(text) })),
  httpReply: bytes(samples.http, (given) => [parseHttpReply(given), isAllThere(given)]),
  identify: bytes(samples.banners, identify),
  outcomeOf: bytes([...samples.banners, ...samples.http], (given) =>
    outcomeOf({ bytes: given, ended: 'closed', code: undefined, lastAtMs: 0 }, true),
  ),
  httpFault: bytes(samples.http, (given) => httpFault({ bytes: given, ended: 'closed' })),
  decodeChunks: bytes(['5\r\nhello\r\n0\r\n\r\n', 'fffffffff\r\nx'], (given) => {
    if (decodeChunks(given).length > given.length) throw new Error('more came out than went in');
  }),
  parseTarget: oddText(samples.addresses).map((text) => ({ given: text, check: () => leadsHereAlone(text) })),
  maskCommand: fc
    .tuple(oddText(samples.commands), fc.constantFrom('--password', '--token', '--api-key'), fc.nat(1_000_000))
    .map(([text, option, number]) => ({ given: text, check: () => hides(text.split(' '), option, `s3cr3t${number}`) })),
};

function bytes(like: readonly string[], parse: (given: Buffer) => unknown): Case {
  return oddBytes(like).map((given) => ({
    given: given.toString('latin1'),
    check: () => staysSmall(parse(given), given.length),
  }));
}

function staysSmall(made: unknown, given: number): void {
  const size = (JSON.stringify(made) ?? '').length;
  if (size > given * maxForOne + maxAtLeast) throw new Error(`${given} characters became ${size}`);
}

function comesBackWhole(bodies: readonly string[], sizes: readonly number[]): void {
  const stream = Buffer.concat(bodies.map(frame));
  const reader = new FrameReader();
  const read: string[] = [];
  for (let start = 0, index = 0; start < stream.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 7;
    read.push(...reader.push(stream.subarray(start, start + size)).bodies);
    start += size;
  }
  const sent = bodies.map((body) => Buffer.from(body).toString());
  if (JSON.stringify(read) !== JSON.stringify(sent)) throw new Error('other bodies came back');
  if (reader.isHalfway) throw new Error('something is left');
}

function readsOrRefuses(pieces: readonly Buffer[]): void {
  const reader = new FrameReader();
  for (const piece of pieces) if (reader.push(piece).tooLarge) return;
}

/** The two messages that are known without the schema are those that the schema takes. */
function takesNoMore(text: string): void {
  let message: unknown = text;
  try {
    message = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const first = readFirst(message);
  if (first && JSON.stringify(requestSchema.parse(message)) !== JSON.stringify(first))
    throw new Error('read otherwise');
}

/** Before hello, so that no question is looked into: whatever comes, one answer goes. */
async function answersOnce(text: string): Promise<void> {
  const answers: Answer[] = [];
  await new Conversation((answer) => answers.push(answer)).hear(text);
  if (answers.length !== 1) throw new Error(`${answers.length} answers`);
}

function fits(text: string): void {
  const services = Array.from({ length: 50 }, (_, index) => ({ port: index + 1, addresses: ['::1'], title: text }));
  const fitted = fitAnswer({ type: 'services', id: 1, services, isOnNetwork: true });
  if (Buffer.byteLength(fitted) > maxOutgoingBytes) throw new Error('too long');
  JSON.parse(fitted);
}

function leadsHereAlone(text: string): void {
  const target = parseTarget(text);
  if (!target || target.kind === 'name' || target.kind === 'wildcard') return;
  if (ipaddr.process(target.host).range() !== 'loopback') throw new Error(`${target.host} is elsewhere`);
}

function hides(words: readonly string[], option: string, secret: string): void {
  const cleaned = maskCommand([...words, option, secret]);
  if (cleaned.join(' ').includes(secret)) throw new Error(`it stands there still: ${cleaned.join(' ')}`);
}
