import type { Blocker } from '../../../diagnosis/reading/call/blocker.ts';
import type { Step } from '../../step.ts';
import { listed } from '../names/listed.ts';
import { spaced } from '../names/spaced.ts';

export const saysOf: Record<Blocker, { title: string; why: string }> = {
  extension: {
    title: '有浏览器扩展程序正在拦截此网址',
    why: '浏览器在发送请求之前就将其取消了，广告拦截器和隐私扩展程序会让浏览器这样做。',
  },
  policy: {
    title: '有管理员策略正在拦截此网址',
    why: '浏览器在发送请求之前就将其取消了，因为它的策略中列有此网址或与之匹配的模式。',
  },
  protection: {
    title: '浏览器的跟踪保护正在拦截此网址',
    why: '浏览器在发送请求之前就将其取消了，因为它把该请求归类为跟踪。',
  },
};

export function blockerSteps(by: Blocker, names: string[], browser: string | undefined): Step[] {
  if (by === 'policy') return policySteps(browser);
  return [
    { text: turnOff(names), act: 'retry' },
    {
      text: '在隐私窗口或无痕窗口中打开此网址（大多数扩展程序在那里不会启用），看看是否由某个扩展程序引起。',
    },
    { text: '更新过滤规则列表，或为 localhost 添加例外：这两种办法往往都能解决问题。' },
  ];
}

function turnOff(names: string[]): string {
  if (names.length === 1) return `为此网站或发出请求的页面关闭 ${names[0]}，然后重新加载。它的按钮在工具栏中。`;
  return names.length > 1
    ? spaced`为此网站或发出请求的页面关闭 ${listed(names)}，然后重新加载。它们的按钮在工具栏中。`
    : '为此网站或发出请求的页面关闭广告拦截器和隐私扩展程序，然后重新加载。它们的按钮在工具栏中。';
}

function policySteps(browser: string | undefined): Step[] {
  const page = browser === 'firefox' ? '`about:policies`' : '`chrome://policy`';
  return [
    { text: `打开 ${page}，查找与此网址匹配的规则，例如 URLBlocklist 或 WebsiteFilter。` },
    { text: '请管理员为 localhost 添加例外。其他人无法更改该规则。' },
  ];
}
