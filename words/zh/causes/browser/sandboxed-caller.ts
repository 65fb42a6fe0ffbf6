import type { Target } from '../../../../evidence/address/target.ts';
import type { Sandbox } from '../../../../evidence/machine/sandbox.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { addressForShell } from '../../../steps/address-for-shell.ts';
import { sandboxNames, stepsOutOf } from '../../names/sandbox-words.ts';
import { spaced } from '../../names/spaced.ts';

export const sandboxedCaller: CauseWords<'sandboxed-caller'> = {
  title: ({ way, kind }, { browser }) => {
    const place = sandboxNames[kind];
    if (way === 'own-localhost')
      return browser
        ? spaced`此浏览器运行在 ${place} 中，那里的 localhost 不是这台计算机的 localhost`
        : spaced`Portside 运行在 ${place} 中，那里的 localhost 不是这台计算机的 localhost`;
    return browser
      ? spaced`此浏览器运行在不允许连接 localhost 的 ${place} 中`
      : spaced`Portside 运行在不允许连接 localhost 的 ${place} 中`;
  },
  why: (details) => (details.way === 'own-localhost' ? whyApart(details) : whyDenied(details)),
  steps: ({ port, way, kind }, { target, browser }) => [
    ask(target, browser !== undefined),
    ...stepsOutOf(kind, way, port),
    ...(way === 'own-localhost' ? [{ text: '或者在同一个沙盒中启动服务器：沙盒内的程序共用它的 localhost。' }] : []),
  ],
};

interface Details {
  port: number;
  kind: Sandbox['kind'];
  isListening: boolean | undefined;
  isUntold: boolean;
}

function whyApart({ port, isListening }: Details): string {
  const outside = isListening ? `在沙盒外，有程序正在监听端口 ${port}。` : '从沙盒内看不到外面运行着什么。';
  return `沙盒有自己的网络。沙盒内没有程序监听端口 ${port}，但这并不能说明这台计算机上端口 ${port} 的情况。${outside}`;
}

function whyDenied({ port, isListening, isUntold }: Details): string {
  return [
    isUntold
      ? '没有记录连接是如何失败的，但这类沙盒中的程序往往根本不被允许建立连接。'
      : '系统在发送任何内容之前就拒绝了连接，对于没有网络访问权限的沙盒内程序，系统就是这样处理的。',
    ...(isListening ? [`有程序正在监听端口 ${port}。`] : []),
    '无法检查服务器本身。',
  ].join('');
}

function ask(target: Target, isBrowser: boolean): Step {
  if (isBrowser) return { text: '在沙盒外运行的浏览器中打开此页面。' };
  return {
    text: '在沙盒外的普通终端中运行同样的检查：',
    command: `portside check ${addressForShell(target)}`,
  };
}
