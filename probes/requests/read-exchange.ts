import type { Exchange } from '../../evidence/browser/exchange.ts';
import { tellingHeaders } from '../../evidence/reply/telling-headers.ts';

/** As webRequest lists them; only their lengths leave this file. */
type SentHeaders = readonly { name: string; value?: string; binaryValue?: readonly number[] }[];

const utf8 = new TextEncoder();
/** A colon, a space and the end of the line. */
const betweenBytes = 4;

const sites = ['same-origin', 'same-site', 'cross-site', 'none'] as const;

/**
 * How much the browser sent, since servers have limits for it, and whether it came from another site. What it sent is nobody's
 * business, cookies least of all.
 */
export function readSent(headers: SentHeaders = []): Pick<Exchange, 'cookieBytes' | 'headerBytes' | 'site'> {
  const bytesOf = ({ value = '', binaryValue }: SentHeaders[number]) =>
    binaryValue?.length ?? utf8.encode(value).length;
  const headerBytes = headers.reduce((sum, header) => sum + header.name.length + betweenBytes + bytesOf(header), 0);
  const cookies = headers.filter(({ name }) => name.toLowerCase() === 'cookie');
  const cookieBytes = cookies.reduce((sum, cookie) => sum + bytesOf(cookie), 0);
  const told = headers.find(({ name }) => name.toLowerCase() === 'sec-fetch-site')?.value;
  const site = sites.find((one) => one === told);
  return { headerBytes, ...(cookieBytes > 0 && { cookieBytes }), ...(site && { site }) };
}

/** Headers of a page's reply that say where it leads; the rest are those that tell who answers. */
const leading = ['location', 'server'];

/** What came back to the browser itself. */
export function readReceived({
  statusCode: status,
  responseHeaders = [],
}: {
  statusCode: number;
  responseHeaders?: { name: string; value?: string }[];
}): Pick<Exchange, 'status' | 'headers'> {
  const sent = responseHeaders.map(({ name, value = '' }) => [name.toLowerCase(), value] as const);
  const headers = { ...tellingHeaders(sent), ...Object.fromEntries(sent.filter(([name]) => leading.includes(name))) };
  return { status, ...(Object.keys(headers).length > 0 && { headers }) };
}
