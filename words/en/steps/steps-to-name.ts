import { addressAt, isLoopbackName, type Target } from '../../../evidence/address/target.ts';
import type { Step } from '../../step.ts';

/**
 * How to reach a page whose server rejects the target's name during the TLS handshake.
 * @param name one that the server accepts, if known
 * @param hasTried whether the usual names are rejected as well
 */
export function stepsToName(target: Target, name: string | undefined, hasTried: boolean): Step[] {
  const { host } = target;
  return [...toOpen(target, name, hasTried), { text: `${name ? orAdd(host) : add(host)} ${whereToAdd}` }];
}

const add = (host: string) =>
  `Add ${host} and a certificate for it to the site in the server's configuration, and reload that.`;

const orAdd = (host: string) =>
  `Or add ${host} and a certificate for it to the site in the server's configuration, and reload that.`;

const whereToAdd = 'In Caddy, the name is the site address; in nginx, use `server_name` and `ssl_certificate`.';

function toOpen(target: Target, name: string | undefined, hasTried: boolean): Step[] {
  if (name && isLoopbackName(name))
    return [{ text: `Open the same page at ${name}:`, open: addressAt(target, { host: name }) }];
  if (name)
    return [
      {
        text: `Open the page at ${name}. That name must point to this computer; a line in the hosts file does that.`,
      },
    ];
  if (hasTried || target.kind === 'name')
    return [{ text: 'Open the page by a name the server has a certificate for. Its configuration lists them.' }];
  return [
    {
      text: 'Open the page by name, because with an IP address the browser sends the server no name at all:',
      open: addressAt(target, { host: 'localhost' }),
    },
  ];
}
