import { ipAddress } from './ip-address.ts';

/** `[::1]:3000`, `127.0.0.1:3000`, `*:3000`, and `:::3000` as Linux's netstat writes every address of both families. */
const withPort = /^(?:\[([^\]]+)\]|([\d.]+|\*|localhost|::))(?::(?:\d+|\*))?$/i;

/** The address in the spelling of a socket, however a tool or a log wrote it; what is no address stays as it is. */
export function readAddress(text: string): string {
  const written = text.trim();
  const [, bracketed, bare] = withPort.exec(written) ?? [];
  const address = (bracketed ?? bare ?? written).toLowerCase();
  if (address === '*' || address === 'any' || address === ':::') return '::';
  if (address === 'localhost') return '127.0.0.1';
  // A zone stays: which card an address belongs to is a part of it.
  return ipAddress(address) ?? written;
}
