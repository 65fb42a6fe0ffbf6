import type { ReplyOutcome } from '../../../evidence/port/replies.ts';
import { dnsAnswer } from '../../programs/first-words.ts';

type NotHttp = Extract<ReplyOutcome, { kind: 'not-http' }>;

const maxBannerLength = 80;

/** First words by which a protocol shows itself. */
const words: [NotHttp['protocol'], RegExp][] = [
  ['ssh', /^SSH-/],
  ['smtp', /^220[ -].*(SMTP|postfix|exim|sendmail|mail)/i],
  ['ftp', /^220[ -]/],
  ['imap', /^\* (OK|BYE|PREAUTH)/],
  ['pop3', /^\+OK /],
  ['vnc', /^RFB \d{3}\./],
  ['rsync', /^@RSYNCD: \d/],
  ['amqp', /^AMQP/],
  ['redis', /^(\+PONG|-NOAUTH|-DENIED|-ERR (unknown command|wrong number|Protocol error|max number of clients))/],
  ['memcached', /^(ERROR\r\n|VERSION \d|CLIENT_ERROR )/],
];

/** First bytes, in hexadecimal. */
const bytesInHex: [NotHttp['protocol'], RegExp][] = [
  // Three bytes of length, number 0, then version 10 of the handshake or an error such as "Host is blocked".
  ['mysql', /^.{4}0000(0a3|ff)/],
  // The one-letter answer to SSLRequest, or an ErrorResponse that starts with its severity.
  ['postgresql', /^(53|4e)$|^450000.{4}53/],
  // A frame of type SETTINGS or GOAWAY on stream 0.
  ['http2-only', /^00.{4}0[47]0[01]00000000/],
  // The answer to a hello, and whether it is welcome.
  ['mqtt', /^20020[01]0[0-5]/],
  ['dns', dnsAnswer],
];

/** What a peer speaks that answers something else than HTTP. */
export function identify(bytes: Buffer): NotHttp {
  const text = bytes.toString('latin1', 0, 1024);
  const hex = bytes.toString('hex', 0, 16);
  const sign = words.find(([, sign]) => sign.test(text)) ?? bytesInHex.find(([, sign]) => sign.test(hex));
  const protocol = sign?.[0] ?? 'unknown';
  const banner = bannerOf(protocol, text);
  return { kind: 'not-http', protocol, ...(banner && { banner }) };
}

/**
 * The readable stretches of a banner. A handshake of MySQL begins with its version, `5.5.5-10.11.19-MariaDB`, and goes on with random
 * bytes; an answer of DNS ends with what was asked for.
 */
function bannerOf(protocol: NotHttp['protocol'], text: string): string {
  const stretches = text.split(/[^ -~]+/).filter((stretch) => stretch.length > 2);
  const [telling] = protocol === 'mysql' ? stretches : protocol === 'dns' ? stretches.slice(-1) : [stretches.join(' ')];
  return (telling ?? '').slice(0, maxBannerLength).trim();
}
