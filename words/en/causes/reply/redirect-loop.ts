import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const redirectLoop: CauseWords<'redirect-loop'> = {
  title: ({ host }) => `The server at ${host} redirects in a loop`,
  why: ({ loop, hops }) =>
    loop
      ? [
          `Each of these addresses redirects the browser to the next: ${loop.join(' → ')}.`,
          ...(hops > 10 ? [`After ${hops} redirects, the browser gave up.`] : []),
        ].join(' ')
      : 'The browser followed one redirect after another until it gave up, which it does after about 20.',
  steps: ({ host, loop }) => [
    ...schemeSteps(loop),
    {
      text: `Delete the cookies for ${host.replace(/:\d+$/, '')} and open the address again. All ports share them, and many login loops come from another project's cookie or one that's never accepted.`,
    },
    {
      text: 'Then find out what in the server redirects: a login, a language choice, a trailing slash or a fixed site address.',
    },
    {
      text: "Check the settings with the site's address (BASE_URL, APP_URL, siteurl, ROOT_URL): they have to match this one, scheme and port included.",
    },
  ],
};

function schemeSteps(loop: string[] | undefined): Step[] {
  const schemes = new Set(loop?.map((address) => new URL(address).protocol));
  if (schemes.size < 2) return [];
  return [
    {
      text: 'Make both sides agree: one wants https, the other http. Behind a proxy that speaks HTTPS, pass on X-Forwarded-Proto and have the server trust it.',
    },
  ];
}
