import { addressAt, isLoopbackAddress, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const wslForwardingBroken: CauseWords<'wsl-forwarding-broken'> = {
  title: ({ port, address }) =>
    address
      ? `Port ${port} is open in WSL, but Windows doesn't forward connections to it`
      : `Windows may not be forwarding connections to port ${port} in WSL`,
  why: ({ port, name, networking, address }) => {
    const wsl = name ? `the WSL distribution ${name}` : 'WSL';
    return [
      address
        ? `A program in ${wsl} listens on ${address}, port ${port}, but connections from Windows don't reach it.`
        : `Connections to port ${port} on localhost fail.`,
      `Windows has to forward localhost connections to ${address ? 'WSL' : wsl}, a virtual machine with its own network.`,
      ...(networking ? [`Its networking mode is ${networking}.`] : []),
    ].join(' ');
  },
  steps: ({ address, networking }, { target }) => [
    ...(networking === 'mirrored' ? inMirroredMode(target) : []),
    ...(address && isLoopbackAddress(address)
      ? [
          {
            text: 'Make the server in WSL listen on 0.0.0.0: forwarding finds it there in every version and mode.',
          },
        ]
      : []),
    {
      text: 'Shut down WSL to reset forwarding, then start the server again. This stops everything running in WSL:',
      command: 'wsl --shutdown',
    },
    { text: settingsOf(networking) },
    // In mirrored mode, WSL has the same IP addresses as Windows.
    ...(networking === 'mirrored' ? [] : [openThere]),
  ],
};

const openThere: Step = {
  text: "Until then, open the page at WSL's own IP address, the first one this prints:",
  command: 'wsl hostname -I',
};

/** Mirrored mode doesn't mirror ::1: https://learn.microsoft.com/en-us/windows/wsl/networking#mirrored-mode-networking */
function inMirroredMode(target: Target): Step[] {
  return [
    ...(target.host === '127.0.0.1'
      ? []
      : [
          {
            text: 'Open the page at 127.0.0.1. Mirrored mode leaves out ::1, which localhost may resolve to:',
            open: addressAt(target, { host: '127.0.0.1' }),
          },
        ]),
    {
      text: "Check in PowerShell that WSL's firewall allows connections from this computer. LoopbackEnabled has to be True:",
      command: "Get-NetFirewallHyperVVMSetting -PolicyStore ActiveStore -Name '{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}'",
    },
  ];
}

function settingsOf(networking: string | undefined): string {
  if (networking === 'mirrored')
    return 'Set networkingMode=nat under [wsl2] in .wslconfig in your Windows home folder, then shut down WSL again. Mirrored mode leaves out container ports in some versions.';
  return "Make sure .wslconfig in your Windows home folder doesn't set localhostForwarding=false under [wsl2].";
}
