import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadCurl } from './download-curl.ts';

/** What curl's own test server sends in one of its tests of a plain GET. Part 0 comes first; the others answer addresses that end in their number. */
export interface CurlReply {
  test: number;
  partsFor(port: number): Map<number, Buffer>;
}

const folder = join(tmpdir(), 'portside-curl-tests');

/** Reads the replies from curl's source package, which is fetched once. Nothing of them is kept in this repository. */
export async function curlReplies(): Promise<CurlReply[]> {
  if (!existsSync(folder)) await downloadCurl(folder);
  const names = (await readdir(folder)).filter((name) => /^test\d+$/.test(name));
  const tests = names.map((name) => Number(name.slice('test'.length))).sort((one, other) => one - other);
  const replies = (await Promise.all(tests.map(readTest))).flat();
  // Many tests are about what curl asks, and get the same answer.
  return [...new Map(replies.map((reply) => [contentOf(reply), reply])).values()];
}

function contentOf({ test, partsFor }: CurlReply): string {
  const parts = [...partsFor(1)].map(([part, bytes]) => `${part} ${bytes.toString('latin1')}`);
  return parts.join().replaceAll(`${test}`, 'N');
}

async function readTest(test: number): Promise<CurlReply[]> {
  const text = await readFile(join(folder, `test${test}`), 'latin1');
  const isPlainGet = /<server>\s*http\s*<\/server>/.test(text) && /^HTTP GET$/m.test(section(text, 'keywords'));
  // Conditions of curl's build, and a server that is told to wait or to break, are no replies.
  if (!isPlainGet || /%if |<servercmd>/.test(text)) return [];
  const reply = section(text, 'reply');
  const parts = [...reply.matchAll(/<data(\d*)([^>]*)>\r?\n(.*?)<\/data\1>/gs)];
  if (parts[0]?.[1] !== '') return [];
  const partsFor = (port: number) =>
    new Map(parts.map(([, part, flags = '', body = '']) => [Number(part), expand(body, flags, test, port)]));
  return [{ test, partsFor }];
}

function section(text: string, name: string): string {
  return new RegExp(`<${name}[^>]*>(.*?)</${name}>`, 's').exec(text)?.[1] ?? '';
}

/** @see https://curl.se/dev/test-fileformat.html */
function expand(body: string, flags: string, test: number, port: number): Buffer {
  const text = body
    .replace(/%TESTNUMBER/g, `${test}`)
    .replace(/%HOSTIP/g, '127.0.0.1')
    .replace(/%HTTPPORT/g, `${port}`)
    .replace(/%repeat\[(\d+) x (.*?)\]%/gs, (_, times: string, what: string) =>
      fromPercents(what).repeat(Number(times)),
    )
    .replace(/%hex\[(.*?)\]hex%/gs, (_, hex: string) => fromPercents(hex));
  if (flags.includes('base64')) return Buffer.from(text, 'base64');
  const ended = flags.includes('nonewline') ? text.replace(/\r?\n$/, '') : text;
  return Buffer.from(flags.includes('crlf') ? ended.replace(/\r?\n/g, '\r\n') : ended, 'latin1');
}

function fromPercents(text: string): string {
  return text.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
