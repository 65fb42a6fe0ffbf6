import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const redirectLoop: CauseWords<'redirect-loop'> = {
  title: ({ host }) => `The server at ${host} redirects in a circle`,
  why: ({ loop, hops }) =>
    loop
      ? `Each of these addresses sends the browser on to the next: ${loop.join(' → ')}.${hops > 10 ? ` After ${hops} redirects the browser gave up.` : ''}`
      : 'The browser was sent on from one address to the next until it gave up, which it does after about 20 of them.',
  steps: ({ host, loop }) => [
    ...schemeSteps(loop),
    {
      text: `Delete the cookies of ${host.replace(/:\d+$/, '')} and open the address again: all ports share them, and a cookie of another project, or one that is never accepted, keeps many logins going round.`,
    },
    {
      text: 'Then look at what in the server redirects: a login, a language, a slash at the end, a fixed address of the site.',
    },
    {
      text: 'Settings that name the address of the site (BASE_URL, APP_URL, siteurl, ROOT_URL) have to name this one, with this scheme and port.',
    },
  ],
};

function schemeSteps(loop: string[] | undefined): Step[] {
  const schemes = new Set(loop?.map((address) => new URL(address).protocol));
  if (schemes.size < 2) return [];
  return [
    {
      text: 'One side wants https and the other http. Behind a proxy that speaks https, the server has to be told so: pass on X-Forwarded-Proto, and have the server trust it.',
    },
  ];
}
