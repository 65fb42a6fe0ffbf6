import type { Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const cookiesTooLarge: CauseWords<'cookies-too-large'> = {
  title: ({ bytes, port }, { target: { host } }) =>
    bytes === undefined
      ? `The cookies for ${host} are too large for the server on port ${port}`
      : `The cookies for ${host} add up to ${kilobytes(bytes)}, too much for port ${port}`,
  why: ({ status, bytes, answers }, { target: { host } }) =>
    [
      `The server returned ${status}: the request headers are too long for it.`,
      bytes === undefined ? '' : `Cookies make up ${kilobytes(bytes)} of them.`,
      answers === undefined ? '' : `Without cookies, it returns ${answers}.`,
      `Cookies aren't tied to a port: the ones set by any server on ${host} are sent to all of them.`,
    ]
      .filter(Boolean)
      .join(' '),
  steps: (_, { target, browser }) => [
    clearCookies(target, browser),
    {
      text: 'To see which server sets so many, look at the cookie names before you clear them: most begin with its name.',
    },
    {
      text: `To avoid this in the future, open each project under its own name, such as shop.localhost:${target.port}. Each name has its own cookies.`,
    },
  ],
};

function clearCookies({ host }: Target, browser: string | undefined): Step {
  if (browser === 'firefox')
    return {
      text: `Clear the cookies for ${host} only: press F12, go to Storage > Cookies and choose Delete All. Then reload the page.`,
      act: 'retry',
    };
  return {
    text: `Clear the cookies for ${host} only: press F12, go to Application > Storage, leave only Cookies checked and click “Clear site data”. Then reload the page.`,
    act: 'retry',
  };
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
