import type { MachineSign } from '../../../diagnosis/reading/program/sign-of-machine.ts';
import type { Step } from '../../step.ts';
import { tunnelCommand, tunnelToSomewhere } from '../steps/ssh-command.ts';

/** `box.test`, else what kind of machine it is. */
export function machineName({ sign, host }: MachineSign): string {
  return sign === 'ssh-login' || !host ? kinds[sign] : host.replace(/^[^@]*@/, '');
}

const kinds: Record<MachineSign['sign'], string> = {
  page: 'the machine that the page comes from',
  'ssh-login': 'the machine you came from over SSH',
  'ssh-client': 'the machine you are logged in to over SSH',
  'remote-editor': 'the machine your editor works on',
  codespaces: 'your codespace',
  'dev-container': 'your dev container',
  'cloud-notebook': 'the machine of your notebook',
  wsl: 'WSL',
  container: 'a container',
  'android-emulator': 'the Android emulator, or the other way round',
  'remote-browser': 'the machine you sit at',
  'socks-proxy': 'the machine behind your SOCKS proxy',
};

export const saysOfSign: Record<MachineSign['sign'], string> = {
  page: 'The page that asks comes from another machine',
  'ssh-login': 'This session came in over SSH from another machine',
  'ssh-client': 'A session to another machine is open over SSH',
  'remote-editor': 'Your editor works on another machine',
  codespaces: 'Your work is done in a codespace',
  'dev-container': 'Your work is done in a dev container',
  'cloud-notebook': 'Your work is done in a notebook on another machine',
  wsl: 'Your work is done in WSL',
  container: 'Your work is done in a container',
  'android-emulator': 'The app runs in an Android emulator, which is a machine of its own',
  'remote-browser': 'This browser is shown to you from another machine than the one you sit at',
  'socks-proxy': 'A SOCKS proxy to another machine is open',
};

/** How to reach a port of that machine from the browser's own. */
export function stepsToMachine({ sign, host, sshPort }: MachineSign, port: number): Step[] {
  const byName: Partial<Record<MachineSign['sign'], Step[]>> = {
    page: [
      {
        text: `Have the page call ${host}:${port} instead of localhost, or a path of its own address that its server passes on.`,
      },
    ],
    'remote-editor': [
      { text: `In the editor, forward port ${port}: in VS Code, the view Ports, and there Forward a Port.` },
    ],
    codespaces: [
      {
        text: `Open the address that the tab Ports of the codespace shows for ${port}, or bring the port here:`,
        command: `gh codespace ports forward ${port}:${port}`,
      },
    ],
    'cloud-notebook': [
      {
        text: `Open the port through the address of the notebook, where it offers that: its address with /proxy/${port}/ at the end.`,
      },
    ],
    'android-emulator': [
      {
        text: 'Let the emulator reach this computer under its own localhost:',
        command: `adb reverse tcp:${port} tcp:${port}`,
      },
      { text: `Or ask for 10.0.2.2:${port} inside the emulator: that is this computer, seen from there.` },
    ],
    'socks-proxy': [
      {
        text: 'Browsers send localhost through no proxy. Start Chrome with this option to change that, or bring the one port here instead:',
        command: '--proxy-bypass-list="<-loopback>"',
      },
    ],
  };
  return [...(byName[sign] ?? []), ...forwardStep({ sign, host, sshPort }, port)];
}

const overSsh: readonly MachineSign['sign'][] = [
  'ssh-client',
  'ssh-login',
  'socks-proxy',
  'remote-editor',
  'remote-browser',
  'page',
];

function forwardStep({ sign, host, sshPort }: MachineSign, port: number): Step[] {
  if (!overSsh.includes(sign)) return [];
  const isThere = sign !== 'ssh-login' && host !== undefined;
  const tunnel = isThere ? tunnelCommand({ host, sshPort }, port, `localhost:${port}`) : undefined;
  return [
    {
      text: `Bring the port over with SSH, on the computer the browser runs on:`,
      command: tunnel ?? tunnelToSomewhere(port),
    },
  ];
}
