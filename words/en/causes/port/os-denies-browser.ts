import type { Attempt } from '../../../../evidence/browser/attempt.ts';
import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const osDeniesBrowser: CauseWords<'os-denies-browser'> = {
  title: ({ port, confinedBy }) =>
    confinedBy
      ? `The sandbox of this browser keeps it from port ${port}`
      : `The system does not let this browser connect to port ${port}`,
  why: ({ port, confinedBy }) =>
    `Another program on this computer reaches port ${port}${
      confinedBy
        ? `; this browser, which runs as a ${packaging[confinedBy]}, does not.`
        : ', or nothing shows that it could not; this browser is told that it may not.'
    }`,
  steps: ({ browser, confinedBy }, { os, target }) => [
    ...(confinedBy ? [allowInSandbox(confinedBy)] : allowInSystem(os)),
    {
      text: `Restart the browser${browser === undefined ? '' : ' completely, all its windows'}, and open ${target.scheme}://${target.host} again.`,
    },
    {
      text: 'See whether another browser loads the page: if it does, the server is fine, and only this one is kept out.',
    },
  ],
};

type Confinement = NonNullable<Attempt['confinedBy']>;

const packaging: Record<Confinement, string> = { snap: 'snap', flatpak: 'Flatpak', 'app-sandbox': 'sandboxed app' };

function allowInSandbox(confinedBy: Confinement): Step {
  if (confinedBy === 'snap')
    return {
      text: 'See what the snap may do; “network” has to be among its connections:',
      command: 'snap connections | grep -E "firefox|chromium"',
    };
  if (confinedBy === 'flatpak')
    return {
      text: 'See what the Flatpak may do; “network” has to stand under “shared”:',
      command:
        'flatpak list --app --columns=application | grep -iE "firefox|chrom" | xargs -n1 flatpak info --show-permissions',
    };
  return { text: "In the system's privacy settings, allow the browser to use the network." };
}

function allowInSystem(os: OperatingSystem): Step[] {
  if (os === 'macos')
    return [
      {
        text: 'In System Settings, Privacy & Security, Local Network, switch the browser on. If it is on, switch it off and on again.',
      },
    ];
  if (os === 'windows')
    return [
      {
        text: 'In Windows Security, Firewall, Allow an app, let the browser through; in other security software look for a rule about it.',
      },
    ];
  return [
    { text: 'Look for a rule about the user or the group the browser runs as:', command: 'sudo nft list ruleset' },
    { text: 'Look for what AppArmor or SELinux has denied:', command: 'sudo dmesg | grep -iE "apparmor|avc" | tail' },
  ];
}
