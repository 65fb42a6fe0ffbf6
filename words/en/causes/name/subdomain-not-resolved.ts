import { withoutQuery } from '../../../../evidence/address/mask-query.ts';
import { addressAt, type Target, urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { hostsLineStep } from '../../steps/hosts-line.ts';

export const subdomainNotResolved: CauseWords<'subdomain-not-resolved'> = {
  title: ({ name, astray, isKeptByBrowser }) =>
    isKeptByBrowser
      ? `The name ${name} is set to ${astray[0]}, and this browser goes to this computer`
      : astray.length > 0
        ? `The name ${name} leads to ${astray[0]}, not to this computer`
        : `The name ${name} has no address here`,
  why: ({ name, astray, isSeenByBrowser, isKeptByBrowser }) =>
    isKeptByBrowser
      ? `This system's list of names sends ${name} to ${astray.join(' and ')}. Browsers never ask it about names below localhost: to them all of these are this computer, and here the connection failed.`
      : `Every name below localhost is meant to be this computer, but not every program knows. ${
          isSeenByBrowser
            ? `This browser looked ${name} up, and got no address.`
            : `This system's resolver gives no address of this computer for ${name}; Chromium and Firefox do not ask it.`
        }`,
  steps: ({ name, astray, isKeptByBrowser }, { os, target }) =>
    isKeptByBrowser
      ? stepsToElsewhere(name, astray[0] ?? '', target)
      : [
          { text: 'Open the page in Chrome, Chromium, Edge or Firefox: they know all names below localhost.' },
          hostsLineStep(os, name),
          ...(os === 'linux'
            ? [
                {
                  text: 'Or have the system know all such names at once, on Debian and Ubuntu:',
                  command: 'sudo apt install libnss-myhostname',
                },
              ]
            : []),
          {
            text: 'Where the server does not go by the name, the page is to be had under localhost too:',
            open: addressAt(target, { host: 'localhost' }),
          },
        ],
};

function stepsToElsewhere(name: string, address: string, { port, path }: Target): Step[] {
  const other = `${name.replace(/\.localhost$/, '')}.test`;
  return [
    {
      text: `Give ${address} a name that doesn't end in .localhost, such as ${other}, in the hosts file and on its server, and open that one.`,
    },
    {
      text: 'See whether the server there answers to the name it has today:',
      command: `curl -v --resolve ${name}:${port}:${urlHost(address)} "http://${name}:${port}${withoutQuery(path)}"`,
    },
    { text: `If the server is meant to run on this computer, take ${name} out of the hosts file and start it here.` },
  ];
}
