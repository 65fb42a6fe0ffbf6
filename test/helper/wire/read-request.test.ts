import { describe, expect, test } from 'vitest';
import { readFirst, readRequest } from '../../../helper/wire/read-request.ts';
import { requestSchema } from '../../../protocol/requests.ts';

const url = 'http://localhost:3000/';

/** What is read without the schema, and the near misses of it. */
const messages: [name: string, message: unknown, isReadAtOnce: boolean][] = [
  ['hello', { type: 'hello', protocol: 1 }, true],
  ['hello of another protocol', { type: 'hello', protocol: -7 }, true],
  ['hello with more to say', { type: 'hello', protocol: 1, id: 4, mood: 'good' }, true],
  ['a look', { type: 'look', id: 1, url }, true],
  ['a look with more to say', { type: 'look', id: 1, url, command: 'rm' }, true],
  ['a look of no address', { type: 'look', id: 1, url: '' }, true],
  ['a look of 8192 characters', { type: 'look', id: 1, url: 'x'.repeat(8192) }, true],
  ['a look of 8193 characters', { type: 'look', id: 1, url: 'x'.repeat(8193) }, false],
  ['a look without id', { type: 'look', url }, false],
  ['a look whose id is a fraction', { type: 'look', id: 1.5, url }, false],
  ['a look whose id is a text', { type: 'look', id: '1', url }, false],
  ['a look whose id is too large to be told apart', { type: 'look', id: 2 ** 53, url }, false],
  ['a look at a list', { type: 'look', id: 1, url: [url] }, false],
  ['hello of no protocol', { type: 'hello' }, false],
  ['hello of a protocol that is no number', { type: 'hello', protocol: '1' }, false],
  ['hello of a protocol without end', { type: 'hello', protocol: Number.POSITIVE_INFINITY }, false],
  ['a question about an owner', { type: 'owner', id: 1, port: 3000 }, false],
  ['a type nobody knows', { type: 'run', id: 1, url }, false],
  ['a list', [{ type: 'hello', protocol: 1 }], false],
  ['nothing', null, false],
  ['a text', 'hello', false],
];

describe('a message is read as the schema has it', () => {
  test.for(messages)('%s', async ([, message, isReadAtOnce]) => {
    const { data } = requestSchema.safeParse(message);
    expect(await readRequest(message)).toEqual(data);
    expect(readFirst(message)).toEqual(isReadAtOnce ? data : undefined);
  });
});
