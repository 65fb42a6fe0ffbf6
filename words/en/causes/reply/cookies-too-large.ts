import type { Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const cookiesTooLarge: CauseWords<'cookies-too-large'> = {
  title: ({ bytes, port }, { target: { host } }) =>
    bytes === undefined
      ? `The cookies of ${host} are more than the server on port ${port} takes`
      : `The cookies of ${host} have grown to ${kilobytes(bytes)}, more than port ${port} takes`,
  why: ({ status, bytes, answers }, { target: { host } }) =>
    [
      `The server answers ${status}: the headers of the request are too long for it.`,
      bytes === undefined ? '' : `${kilobytes(bytes)} of them are cookies.`,
      answers === undefined ? '' : `Asked without cookies, it answers ${answers}.`,
      `Cookies know no ports: whatever any server on ${host} has set is sent to all of them.`,
    ]
      .filter(Boolean)
      .join(' '),
  steps: (_, { target, browser }) => [
    clearCookies(target, browser),
    { text: 'To see which server sets so many, look at their names before they are gone: most begin with its name.' },
    {
      text: `For good: open each project by a name of its own, such as shop.localhost:${target.port}. Each name keeps its own cookies.`,
    },
  ],
};

function clearCookies({ host }: Target, browser: string | undefined): Step {
  if (browser === 'firefox')
    return {
      text: `Clear the cookies of ${host} alone: open the developer tools (F12), go to Storage, then Cookies, and choose Delete All. Reload the page.`,
    };
  return {
    text: `Clear the cookies of ${host} alone: open the developer tools (F12), go to Application, then Storage, leave only Cookies ticked, and choose Clear site data. Reload the page.`,
  };
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
