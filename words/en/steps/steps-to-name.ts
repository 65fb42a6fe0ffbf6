import { addressAt, isLoopbackName, type Target } from '../../../evidence/address/target.ts';
import type { Step } from '../../step.ts';

/**
 * To a page whose server turns the target's name down in TLS.
 * @param name one that it takes, where that is known
 * @param hasTried the usual names are turned down as well
 */
export function stepsToName(target: Target, name: string | undefined, hasTried: boolean): Step[] {
  const { host } = target;
  return [
    ...toOpen(target, name, hasTried),
    {
      text: `${name ? 'Or add' : 'Add'} ${host} to the names of the site in the server’s configuration, with a certificate for it, and load that again: in Caddy the address at the head of the site, in nginx \`server_name\` and \`ssl_certificate\`.`,
    },
  ];
}

function toOpen(target: Target, name: string | undefined, hasTried: boolean): Step[] {
  if (name && isLoopbackName(name))
    return [{ text: `Open the same page by the name ${name}:`, open: addressAt(target, { host: name }) }];
  if (name)
    return [
      {
        text: `Open the page by the name ${name}. It has to lead to this computer; a line in the hosts file sees to it.`,
      },
    ];
  if (hasTried || target.kind === 'name')
    return [{ text: 'Open the page by a name for which the server has a certificate: its configuration lists them.' }];
  return [
    {
      text: 'Open the page by name: a browser that is given a number tells the server no name at all.',
      open: addressAt(target, { host: 'localhost' }),
    },
  ];
}
