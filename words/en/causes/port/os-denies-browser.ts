import type { Attempt } from '../../../../evidence/browser/attempt.ts';
import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const osDeniesBrowser: CauseWords<'os-denies-browser'> = {
  title: ({ port, confinedBy }) =>
    confinedBy
      ? `This browser's sandbox blocks it from port ${port}`
      : `The system blocks this browser from port ${port}`,
  why: ({ port, confinedBy }) =>
    confinedBy
      ? `This browser, which runs as ${packaging[confinedBy]}, was denied access to port ${port}. Nothing suggests that other programs here are blocked too.`
      : `This browser was denied access to port ${port}. Nothing suggests that other programs here are blocked too.`,
  steps: ({ browser, confinedBy }, { os }) => [
    ...(confinedBy ? [allowInSandbox(confinedBy)] : allowInSystem(os)),
    {
      text:
        browser === undefined
          ? 'Restart the browser and open the page again.'
          : 'Quit the browser with all its windows, start it again and open the page.',
    },
    { text: 'Try another browser: if the page loads there, the server is fine and only this browser is blocked.' },
  ],
};

type Confinement = NonNullable<Attempt['confinedBy']>;

const packaging: Record<Confinement, string> = {
  snap: 'a snap',
  flatpak: 'a Flatpak',
  'app-sandbox': 'a sandboxed app',
};

function allowInSandbox(confinedBy: Confinement): Step {
  if (confinedBy === 'snap')
    return {
      text: "Check that “network” is among the snap's connections:",
      command: 'snap connections | grep -E "firefox|chromium"',
    };
  if (confinedBy === 'flatpak')
    return {
      text: "Check that “network” is listed under “shared” in the Flatpak's permissions:",
      command:
        'flatpak list --app --columns=application | grep -iE "firefox|chrom" | xargs -n1 flatpak info --show-permissions',
    };
  return { text: "Allow the browser to use the network in the system's privacy settings." };
}

function allowInSystem(os: OperatingSystem): Step[] {
  if (os === 'macos')
    return [
      {
        text: "Turn on the browser in System Settings > Privacy & Security > Local Network. If it's already on, turn it off and on again.",
      },
    ];
  if (os === 'windows')
    return [
      {
        text: 'Allow the browser in Windows Security > Firewall & network protection > Allow an app through firewall. In other security software, look for a rule about it.',
      },
    ];
  return [
    { text: 'Look for a rule about the user or group that the browser runs as:', command: 'sudo nft list ruleset' },
    { text: 'Check what AppArmor or SELinux has denied:', command: 'sudo dmesg | grep -iE "apparmor|avc" | tail' },
  ];
}
