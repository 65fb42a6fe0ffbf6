import type { HttpReply, ReplyOutcome } from '../../evidence/port/replies.ts';

type Unfinished = NonNullable<HttpReply['unfinished']>;
type NotHttp = Extract<ReplyOutcome, { kind: 'not-http' }>;

/** Title and first words stand in the beginning; the rest is read to see whether it comes. */
const tellingLength = 65_536;
const maxBytes = 4_194_304;
/** A peer that isn't a web server may keep the connection open, so we take what has arrived by then. */
const bodyTimeoutMs = 1_000;

/** Reads the start of a reply: a page's title, an error's first words, or the banner of another protocol. */
export async function readPage(response: Response): Promise<{
  title?: string;
  excerpt?: string;
  banner: Pick<NotHttp, 'protocol' | 'banner'>;
  /** The browser gave up on the body. */
  isBroken: boolean;
  unfinished?: Unfinished;
}> {
  const { text, isBroken, unfinished }: Read = response.body
    ? await readBody(response.body, isEndless(response))
    : { text: '', isBroken: false };
  const title = /<title[^>]*>([^<]{1,200})/i.exec(text)?.[1]?.trim().slice(0, 100);
  const excerpt = text
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
  return {
    ...(title && { title }),
    ...(excerpt && { excerpt }),
    banner: readBanner(text),
    isBroken,
    ...(unfinished && { unfinished }),
  };
}

interface Read {
  text: string;
  isBroken: boolean;
  unfinished?: Unfinished;
}

/** What goes on by design: it has not stalled because nothing has come yet. */
function isEndless({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/event-stream') ?? false;
}

async function readBody(body: ReadableStream<Uint8Array>, isEndless: boolean): Promise<Read> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const deadline = new Promise<'late'>((resolve) => setTimeout(resolve, bodyTimeoutMs, 'late'));
  let text = '';
  let bytes = 0;
  try {
    while (bytes < maxBytes) {
      const chunk = await Promise.race([reader.read(), deadline]);
      if (chunk === 'late') return { text, isBroken: false, unfinished: isEndless || bytes > 0 ? 'open' : 'stalled' };
      if (chunk.done) return { text, isBroken: false };
      bytes += chunk.value.length;
      text = addTo(text, decoder.decode(chunk.value, { stream: true }));
    }
    return { text, isBroken: false, unfinished: 'long' };
  } catch {
    // A server that greets and then resets ends the text like one that closes.
    return { text, isBroken: true };
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** No more of it than says something. */
function addTo(text: string, more: string): string {
  return text.length < tellingLength ? text + more : text;
}

const banners: [RegExp, NotHttp['protocol']][] = [
  [/^SSH-\d/, 'ssh'],
  [/^.{4,5}[\d.]+-?(MariaDB|\d)?.*(mysql_native_password|caching_sha2_password)/s, 'mysql'],
  [/^-(ERR|DENIED|NOAUTH)/, 'redis'],
  [/^ERROR\r?\n/, 'memcached'],
  [/^220[ -].*(smtp|mail|postfix|exim|esmtp)/i, 'smtp'],
  [/^220[ -]/, 'ftp'],
  [/^\* OK/, 'imap'],
  [/^\+OK/, 'pop3'],
  [/^AMQP/, 'amqp'],
  [/^RFB \d/, 'vnc'],
  [/^@RSYNCD: \d/, 'rsync'],
];

/** Names the protocol of a peer from its first words. */
export function readBanner(text: string): Pick<NotHttp, 'protocol' | 'banner'> {
  const known = isSettingsFrame(text) ? 'http2-only' : banners.find(([pattern]) => pattern.test(text))?.[1];
  const banner = text
    .replace(/(\p{Cc}|\P{ASCII})+/gu, ' ')
    .trim()
    .slice(0, 80);
  return { protocol: known ?? 'unknown', ...(banner && { banner }) };
}

/** HTTP/2 begins with one: three bytes of length, then type 4. https://www.rfc-editor.org/rfc/rfc9113#section-3.4 */
function isSettingsFrame(text: string): boolean {
  return text.startsWith('\0\0') && text.charCodeAt(3) === 4;
}
