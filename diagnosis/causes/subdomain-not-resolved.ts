import type { Failure } from '../../evidence/attempt.ts';
import { withoutQuery } from '../../evidence/mask-query.ts';
import { addressAt, isLoopbackAddress, isLoopbackName, type Target, urlHost } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { hostsLineStep } from '../hosts-line.ts';

/** A name below localhost has no address here: some browsers and systems know only localhost itself. */
export const subdomainNotResolved = defineCause({
  id: 'subdomain-not-resolved',
  stop: 'name',
  needs: [],
  uses: ['resolution', 'attempt'],
  judge({ target, resolution, attempt }) {
    const name = target.host.replace(/\.$/, '').toLowerCase();
    if (name === 'localhost' || !isLoopbackName(name)) return ruledOut;
    const astray = resolution?.addresses.filter((address) => !isLoopbackAddress(address)) ?? [];
    const details = { name, astray, isSeenByBrowser: attempt !== undefined, isKeptByBrowser: false };
    if (attempt?.outcome === 'failed' && attempt.failure === 'name-not-resolved') return certain(details);
    // Somebody meant another machine, to which no browser goes that keeps such names to itself.
    const isMeantElsewhere = astray.length > 0 && attempt?.outcome === 'failed' && kept.includes(attempt.failure);
    if (isMeantElsewhere) return likely({ ...details, isKeptByBrowser: true });
    if (attempt) return ruledOut;
    // No browser took part: those that know such names by heart are none the worse for it.
    return resolution && (resolution.addresses.length === 0 || astray.length > 0) ? likely(details) : ruledOut;
  },
  text: {
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
  },
});

/** What comes of asking this computer instead of the one that was meant. */
const kept: readonly Failure[] = ['refused', 'timed-out', 'unreachable', 'reset', 'empty', 'tls-protocol', 'other'];

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
