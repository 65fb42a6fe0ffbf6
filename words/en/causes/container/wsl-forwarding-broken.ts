import { addressAt, isLoopbackAddress, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const wslForwardingBroken: CauseWords<'wsl-forwarding-broken'> = {
  title: ({ port, address }) =>
    address
      ? `Port ${port} is open in WSL, and Windows does not pass connections on to it`
      : `Windows may not pass connections on to port ${port} in WSL`,
  why: ({ port, name, networking, address }) =>
    `${name ? `The WSL distribution ${name}` : 'WSL'} is a virtual machine with a network of its own${networking ? ` (networking mode ${networking})` : ''}. Windows has to pass connections to localhost on to it. ${
      address
        ? `A program listens there on ${address}, port ${port}, and connections from Windows come to nothing.`
        : `They come to nothing on port ${port}.`
    }`,
  steps: ({ address, networking }, { target }) => [
    ...(networking === 'mirrored' ? inMirroredMode(target) : []),
    ...(address && isLoopbackAddress(address)
      ? [
          {
            text: 'Have the server in WSL listen on 0.0.0.0: forwarding finds it there whatever the version and mode.',
          },
        ]
      : []),
    {
      text: 'Stop WSL, which ends all that runs in it, and start the server again; forwarding is set up afresh with it:',
      command: 'wsl --shutdown',
    },
    { text: settingsOf(networking) },
    // The mirrored mode gives WSL the addresses of Windows.
    ...(networking === 'mirrored' ? [] : [openThere]),
  ],
};

const openThere: Step = {
  text: 'Until then, open the page at the address of WSL itself, the first one that this prints:',
  command: 'wsl hostname -I',
};

/** ::1 is not mirrored: https://learn.microsoft.com/en-us/windows/wsl/networking#mirrored-mode-networking */
function inMirroredMode(target: Target): Step[] {
  return [
    ...(target.host === '127.0.0.1'
      ? []
      : [
          {
            text: 'Open the page by 127.0.0.1: the mirrored mode leaves out ::1, which localhost may lead to.',
            open: addressAt(target, { host: '127.0.0.1' }),
          },
        ]),
    {
      text: 'See in PowerShell whether the firewall for WSL lets this computer in: LoopbackEnabled has to be True.',
      command: "Get-NetFirewallHyperVVMSetting -PolicyStore ActiveStore -Name '{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}'",
    },
  ];
}

function settingsOf(networking: string | undefined): string {
  if (networking === 'mirrored')
    return 'In the file .wslconfig of your Windows home folder, set networkingMode=nat under [wsl2]: the mirrored mode leaves out ports of containers in some versions. Then stop WSL once more.';
  return 'In the file .wslconfig of your Windows home folder, see that localhostForwarding=false does not stand under [wsl2].';
}
