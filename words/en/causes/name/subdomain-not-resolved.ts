import { withoutQuery } from '../../../../evidence/address/mask-query.ts';
import { addressAt, type Target, urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { listed } from '../../names/listed.ts';
import { hostsLineStep } from '../../steps/hosts-line.ts';

export const subdomainNotResolved: CauseWords<'subdomain-not-resolved'> = {
  title: ({ name, astray, isKeptByBrowser }) =>
    isKeptByBrowser
      ? `The name ${name} is set to ${astray[0]}, but this browser ignores that`
      : astray.length > 0
        ? `The name ${name} resolves to ${astray[0]}, not to this computer`
        : `The name ${name} doesn't resolve on this computer`,
  why: ({ name, astray, isSeenByBrowser, isKeptByBrowser }) => {
    if (isKeptByBrowser)
      return `Your system resolves ${name} to ${listed(astray)}. For names that end in .localhost, browsers don't ask the system: they connect to this computer, and that failed.`;
    const meaning =
      'Every name that ends in .localhost should resolve to this computer, but not all programs and systems support that.';
    return isSeenByBrowser
      ? `This browser looked up ${name} and got no address. ${meaning}`
      : `Your system doesn't resolve ${name} to this computer. Chromium and Firefox don't need it to: they resolve the name themselves. ${meaning}`;
  },
  steps: ({ name, astray, isKeptByBrowser }, { os, target }) =>
    isKeptByBrowser
      ? stepsToElsewhere(name, astray[0] ?? '', target)
      : [
          {
            text: 'Open the page in Chrome, Chromium, Edge or Firefox: they resolve all names that end in .localhost.',
          },
          hostsLineStep(os, name),
          ...(os === 'linux'
            ? [
                {
                  text: 'Or make your system resolve all such names at once, on Debian and Ubuntu:',
                  command: 'sudo apt install libnss-myhostname',
                },
              ]
            : []),
          {
            text: 'If the server shows the same page under any name, open it on localhost instead:',
            open: addressAt(target, { host: 'localhost' }),
          },
        ],
};

function stepsToElsewhere(name: string, address: string, { port, path }: Target): Step[] {
  const other = `${name.replace(/\.localhost$/, '')}.test`;
  return [
    {
      text: `Give ${address} a name that doesn't end in .localhost, such as ${other}, in the hosts file and on its server, and open that.`,
    },
    {
      text: 'Check whether the server there answers to its current name:',
      command: `curl -v --resolve ${name}:${port}:${urlHost(address)} "http://${name}:${port}${withoutQuery(path)}"`,
    },
    {
      text: `If the server should run on this computer, remove ${name} from the hosts file and start the server here.`,
    },
  ];
}
