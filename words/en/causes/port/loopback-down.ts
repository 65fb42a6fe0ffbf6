import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const loopbackDown: CauseWords<'loopback-down'> = {
  title: ({ isUp, missing }) =>
    isUp ? `This computer has lost its own address ${missing}` : 'The loopback interface of this computer is down',
  why: ({ isUp, missing }) =>
    isUp
      ? `Loopback is the interface by which a computer talks to itself. It is up, and has no address ${missing}, so nothing that is sent there arrives.`
      : 'Loopback is the interface by which a computer talks to itself. Without it no program here can reach another by localhost or 127.0.0.1, whatever listens.',
  steps: ({ missing }, { os }) => [
    ...bringUp(os, missing),
    {
      text: 'If it happens again, look at VPN and security software: some take loopback along when they start, stop or fail.',
    },
    { text: 'Restart the computer if nothing else helps: the system sets loopback up at its start.' },
  ],
};

function bringUp(os: OperatingSystem, address: string): Step[] {
  if (os === 'windows')
    return [
      {
        text: 'Have Windows set its network up anew, as an administrator, and restart:',
        command: 'netsh int ip reset',
      },
    ];
  if (os === 'macos')
    return [{ text: 'Bring loopback up, with its address:', command: 'sudo ifconfig lo0 127.0.0.1 up' }];
  const own = address.includes(':') ? '::1/128' : '127.0.0.1/8';
  return [
    { text: 'Bring loopback up:', command: 'sudo ip link set lo up' },
    { text: 'Give it its address back where that is gone:', command: `sudo ip address add ${own} dev lo` },
  ];
}
