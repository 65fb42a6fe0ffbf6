import type { CauseWords } from '../../../cause-words.ts';
import { blockerSteps, saysOf } from '../../faults/blocker-words.ts';
import { listed } from '../../names/listed.ts';
import { spaced } from '../../names/spaced.ts';

export const blockedByExtension: CauseWords<'blocked-by-extension'> = {
  title: ({ by, sentTo, isMadeHttps }) => {
    if (isMadeHttps) return '浏览器扩展程序将此网址改成了 https';
    return sentTo ? '浏览器扩展程序将此网址重定向到了别处' : saysOf[by].title;
  },
  why: ({ by, names, sentTo, isExact, seemsCors }) =>
    [
      sentTo ? `请求离开浏览器之前，被某个扩展程序重定向到了 ${sentTo}。` : seemsCors ? likeCors : saysOf[by].why,
      ...(names.length > 0 ? [spaced`在此浏览器中，${listed(names)} 能够做到这一点。`] : []),
      ...(isExact ? [] : ['也可能另有原因：浏览器不会说明是什么终止了请求。']),
    ].join(''),
  steps: ({ by, names }, { browser }) => blockerSteps(by, names, browser),
};

const likeCors = '这次请求失败的方式与 CORS 错误相同。在页面看来，被扩展程序拦截的请求与 CORS 错误没有任何区别。';
