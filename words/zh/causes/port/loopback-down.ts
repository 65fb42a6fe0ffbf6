import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const loopbackDown: CauseWords<'loopback-down'> = {
  title: ({ isUp, missing }) => (isUp ? `这台计算机缺少环回地址 ${missing}` : '这台计算机的环回接口已停用'),
  why: ({ isUp, missing }) =>
    isUp
      ? `计算机通过环回接口与自己通信。环回接口已启用，但没有地址 ${missing}，发往该地址的内容都无法到达。`
      : '计算机通过环回接口与自己通信。没有它，无论有什么程序在监听，这里的程序都无法通过 localhost 或 127.0.0.1 访问其他程序。',
  steps: ({ isUp, missing }, { os }) => [
    ...bringUp(os, isUp, missing),
    {
      text: '如果再次发生，请检查 VPN 和安全软件：有些软件在启动、停止或出错时会停用环回接口。',
    },
    { text: '如果其他办法都无效，请重启计算机：系统会在启动时设置环回接口。' },
  ],
};

function bringUp(os: OperatingSystem, isUp: boolean | undefined, address: string): Step[] {
  if (os === 'windows')
    return [
      {
        text: '以管理员身份重置 Windows 网络设置，然后重启计算机：',
        command: 'netsh int ip reset',
      },
    ];
  if (os === 'macos') return [{ text: '启用环回接口及其地址：', command: 'sudo ifconfig lo0 127.0.0.1 up' }];
  const own = address.includes(':') ? '::1/128' : '127.0.0.1/8';
  return [
    ...(isUp ? [] : [{ text: '启用环回接口：', command: 'sudo ip link set lo up' }]),
    { text: '如果缺少地址，请重新添加：', command: `sudo ip address add ${own} dev lo` },
  ];
}
