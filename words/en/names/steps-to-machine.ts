import type { MachineSign } from '../../../diagnosis/reading/program/sign-of-machine.ts';
import type { Step } from '../../step.ts';
import { tunnelCommand, tunnelToSomewhere } from '../../steps/ssh-command.ts';

export const saysOfSign: Record<MachineSign['sign'], string> = {
  page: 'The page that sends the request comes from another machine',
  'ssh-login': 'This is an SSH session from another machine',
  'ssh-client': 'An SSH session to another machine is open',
  'remote-editor': 'Your editor is connected to another machine',
  codespaces: "You're working in a codespace",
  'dev-container': "You're working in a dev container",
  'cloud-notebook': "You're working in a notebook on another machine",
  wsl: "You're working in WSL",
  container: "You're working in a container",
  'android-emulator': 'The app runs in an Android emulator, which acts as a separate machine',
  'remote-browser': 'This browser runs on another machine, not on the one in front of you',
  'socks-proxy': 'A SOCKS proxy to another machine is open',
};

export function forwardInEditor(port: number): Step {
  return {
    text: `Forward port ${port} in the editor. In VS Code, open the Ports view and choose Forward a Port. If the port is already listed, open the address next to it.`,
  };
}

/** How to reach a port on that machine from the browser's machine. */
export function stepsToMachine({ sign, host, sshPort }: MachineSign, port: number): Step[] {
  const byName: Partial<Record<MachineSign['sign'], Step[]>> = {
    page: [
      {
        text: `Have the page call ${host}:${port} instead of localhost, or a path on the page's own server that proxies there.`,
      },
    ],
    'remote-editor': [forwardInEditor(port)],
    codespaces: [
      {
        text: `Open the address shown for port ${port} in the codespace's Ports tab, or forward the port here:`,
        command: `gh codespace ports forward ${port}:${port}`,
      },
    ],
    'cloud-notebook': [
      {
        text: `If the notebook server supports it (jupyter-server-proxy), open its base address followed by /proxy/${port}/.`,
      },
      { text: `In Google Colab, run google.colab.output.serve_kernel_port_as_window(${port}) in a cell.` },
    ],
    'android-emulator': [
      {
        text: "Make the port reachable on the emulator's own localhost:",
        command: `adb reverse tcp:${port} tcp:${port}`,
      },
      { text: `Or use 10.0.2.2:${port} inside the emulator: there, that address is this computer.` },
    ],
    'socks-proxy': [
      {
        text: "Quit Chrome and start it with this option, since by default browsers don't send localhost through a proxy. Or just forward the port as below:",
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
      text: 'On the computer the browser runs on, forward the port over SSH:',
      command: tunnel ?? tunnelToSomewhere(port),
    },
  ];
}
