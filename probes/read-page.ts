import type { ReplyOutcome } from '../evidence/replies.ts';

type NotHttp = Extract<ReplyOutcome, { kind: 'not-http' }>;

const enoughBytes = 16_384;
/** A peer that is no web server keeps its connection open: what came by then is all we wait for. */
const bodyTimeoutMs = 600;

/** Reads the beginning of a reply: the title of a page, the first words of an error, the banner of what is no HTTP. */
export async function readPage(response: Response): Promise<{
  title?: string;
  excerpt?: string;
  banner: Pick<NotHttp, 'protocol' | 'banner'>;
  /** The browser gave up on the body. */
  isBroken: boolean;
}> {
  const { text, isBroken } = response.body ? await readBeginning(response.body) : { text: '', isBroken: false };
  const title = /<title[^>]*>([^<]{1,200})/i.exec(text)?.[1]?.trim().slice(0, 100);
  const excerpt = text
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
  return { ...(title && { title }), ...(excerpt && { excerpt }), banner: readBanner(text), isBroken };
}

async function readBeginning(body: ReadableStream<Uint8Array>): Promise<{ text: string; isBroken: boolean }> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const deadline = new Promise<undefined>((resolve) => setTimeout(resolve, bodyTimeoutMs, undefined));
  let text = '';
  let isBroken = false;
  while (text.length < enoughBytes) {
    // A server that greets and then resets ends the text like one that closes.
    const read = reader.read().catch(() => {
      isBroken = true;
      return undefined;
    });
    const chunk = await Promise.race([read, deadline]);
    if (!chunk || chunk.done) break;
    text += decoder.decode(chunk.value, { stream: true });
  }
  reader.cancel().catch(() => undefined);
  return { text, isBroken };
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
