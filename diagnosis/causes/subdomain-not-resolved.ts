import { addressAt, isLoopbackAddress, isLoopbackName } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
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
    const details = { name, astray, isSeenByBrowser: attempt !== undefined };
    if (attempt)
      return attempt.outcome === 'failed' && attempt.failure === 'name-not-resolved' ? certain(details) : ruledOut;
    // No browser took part: those that know such names by heart are none the worse for it.
    return resolution && (resolution.addresses.length === 0 || astray.length > 0) ? likely(details) : ruledOut;
  },
  text: {
    title: ({ name, astray }) =>
      astray.length > 0
        ? `The name ${name} leads to ${astray[0]}, not to this computer`
        : `The name ${name} has no address here`,
    why: ({ name, isSeenByBrowser }) =>
      `Every name below localhost is meant to be this computer, but not every program knows. ${
        isSeenByBrowser
          ? `This browser looked ${name} up, and got no address.`
          : `This system's resolver gives no address of this computer for ${name}; Chromium and Firefox do not ask it.`
      }`,
    steps: ({ name }, { os, target }) => [
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
