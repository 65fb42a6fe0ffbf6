import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const loopbackDown: CauseWords<'loopback-down'> = {
  title: ({ isUp, missing }) =>
    isUp ? `This computer has lost its loopback address ${missing}` : "This computer's loopback interface is down",
  why: ({ isUp, missing }) =>
    isUp
      ? `The loopback interface, which a computer uses to talk to itself, is up but has no address ${missing}. Nothing sent there arrives.`
      : 'A computer uses its loopback interface to talk to itself. Without it, no program here can reach another on localhost or 127.0.0.1, no matter what is listening.',
  steps: ({ isUp, missing }, { os }) => [
    ...bringUp(os, isUp, missing),
    {
      text: 'If it happens again, check your VPN and security software: some take loopback down when they start, stop or fail.',
    },
    { text: 'If nothing else helps, restart the computer: the system sets up loopback when it starts.' },
  ],
};

function bringUp(os: OperatingSystem, isUp: boolean | undefined, address: string): Step[] {
  if (os === 'windows')
    return [
      {
        text: 'Reset the Windows network settings as an administrator, then restart the computer:',
        command: 'netsh int ip reset',
      },
    ];
  if (os === 'macos')
    return [{ text: 'Bring loopback up with its address:', command: 'sudo ifconfig lo0 127.0.0.1 up' }];
  const own = address.includes(':') ? '::1/128' : '127.0.0.1/8';
  return [
    ...(isUp ? [] : [{ text: 'Bring loopback up:', command: 'sudo ip link set lo up' }]),
    { text: 'Add its address back if it is missing:', command: `sudo ip address add ${own} dev lo` },
  ];
}
