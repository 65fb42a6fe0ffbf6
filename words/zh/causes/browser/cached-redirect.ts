import { plainAddress, portOf } from '../../../../diagnosis/reading/reply/plain-address.ts';
import { addressAt, parseTarget, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { shortenedAddress } from '../../../names/shortened-address.ts';
import type { Step } from '../../../step.ts';
import { schemeChange } from '../../../steps/scheme-change.ts';
import { clearCacheSteps } from '../../steps/clear-cache-steps.ts';

export const cachedRedirect: CauseWords<'cached-redirect'> = {
  title: ({ from, to }) => {
    const change = schemeChange(from, to);
    return change
      ? `缓存的重定向把此页面从 ${change[0]} 转到 ${change[1]}`
      : `缓存的重定向把 ${shortenedAddress(from)} 转到 ${shortenedAddress(to)}`;
  },
  why: ({ from, to, isAskedAgain }) =>
    [
      `曾有服务器以永久重定向响应 ${plainAddress(from)}，将其转到 ${plainAddress(to)}。浏览器缓存了这个重定向，现在不询问服务器就直接前往那里。`,
      ...(isAskedAgain ? ['重新向服务器发送请求，已不再得到这个重定向。'] : []),
    ].join(''),
  steps: ({ from }, { target, browser }) => [
    ...clearCacheSteps(browser, plainAddress(from)),
    openAgain(from, target),
    { text: '开发时只使用临时重定向（302 或 307）：浏览器默认不会缓存这类重定向。' },
  ],
};

/** Address bars hide the scheme, so typing just the host may lead to https again. */
function openAgain(from: string, target: Target): Step {
  const address = plainAddress(from);
  const isSamePage = new URL(from).pathname === new URL(target.url).pathname;
  if (!isSamePage || !parseTarget(from)) return { text: `然后打开 \`${address}\`，包括开头的协议部分。` };
  const scheme = new URL(from).protocol.slice(0, -1);
  return {
    text: '然后打开原来的网址：',
    open: addressAt(target, { scheme, port: portOf(from) ?? 80 }),
  };
}
