import type { Process } from '../../../evidence/port/owners.ts';

/**
 * How dev servers, and those of Python and Ruby, are told to speak TLS: `ng serve --ssl`, `next dev --experimental-https`, `uvicorn
 * --ssl-keyfile`.
 */
const asked =
  /(^|\s)(--(ssl|https|tls|experimental-https|server-type[= ]https|cert(ificate|-?file)?|key-?file|ssl-?(key|cert)[\w-]*|tls-(key|cert)[\w-]*|server\.ssl\w+))(?![\w-])(?!(=|\s+)(false|0|no|off)\b)|\bHTTPS=(true|1)\b|\bssl:\/\//i;

/** To PHP `-S` is the address instead. */
const askedOfHttpServer = /\bhttp-server\b.*\s-S(\s|$)/;

/** Frameworks whose servers open a port for TLS beside the other one without being told. */
const withTlsOfTheirOwn: readonly Process['framework'][] = ['aspnet', 'spring'];

/** Whether this server speaks TLS, by its command line: one of a known framework speaks plain HTTP unless it is told otherwise. */
export function servesTls(process: Process | undefined): 'yes' | 'no' | 'unknown' {
  const { framework, command = '', startCommand = '' } = process ?? {};
  if ([command, startCommand].some((line) => asked.test(line) || askedOfHttpServer.test(line))) return 'yes';
  // A settings file may ask for it too, so a command line that doesn't proves nothing.
  return framework !== undefined && !withTlsOfTheirOwn.includes(framework) ? 'no' : 'unknown';
}
