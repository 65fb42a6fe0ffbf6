import type { MachineSign } from '../../../diagnosis/reading/program/sign-of-machine.ts';
import type { Step } from '../../step.ts';
import { tunnelCommand, tunnelToSomewhere } from '../../steps/ssh-command.ts';

export const saysOfSign: Record<MachineSign['sign'], string> = {
  page: 'Die Seite, die die Anfrage sendet, stammt von einem anderen Rechner',
  'ssh-login': 'Dies ist eine SSH-Sitzung von einem anderen Rechner aus',
  'ssh-client': 'Eine SSH-Sitzung zu einem anderen Rechner ist offen',
  'remote-editor': 'Ihr Editor ist mit einem anderen Rechner verbunden',
  codespaces: 'Sie arbeiten in einem Codespace',
  'dev-container': 'Sie arbeiten in einem Dev-Container',
  'cloud-notebook': 'Sie arbeiten in einem Notebook auf einem anderen Rechner',
  wsl: 'Sie arbeiten in WSL',
  container: 'Sie arbeiten in einem Container',
  'android-emulator': 'Die App läuft in einem Android-Emulator, der sich wie ein eigener Rechner verhält',
  'remote-browser': 'Dieser Browser läuft auf einem anderen Rechner, nicht auf dem vor Ihnen',
  'socks-proxy': 'Ein SOCKS-Proxy zu einem anderen Rechner ist offen',
};

export function forwardInEditor(port: number): Step {
  return {
    text: `Leiten Sie Port ${port} im Editor weiter. Öffnen Sie dazu in VS Code die Ansicht „Ports“ und wählen Sie „Port weiterleiten“. Steht der Port schon dort, öffnen Sie die Adresse daneben.`,
  };
}

/** How to reach a port on that machine from the browser's machine. */
export function stepsToMachine({ sign, host, sshPort }: MachineSign, port: number): Step[] {
  const byName: Partial<Record<MachineSign['sign'], Step[]>> = {
    page: [
      {
        text: `Lassen Sie die Seite ${host}:${port} statt localhost aufrufen, oder einen Pfad auf ihrem eigenen Server, der als Proxy dorthin weiterreicht.`,
      },
    ],
    'remote-editor': [forwardInEditor(port)],
    codespaces: [
      {
        text: `Öffnen Sie die Adresse, die im Codespace auf dem Tab „Ports“ bei Port ${port} steht, oder leiten Sie den Port hierher weiter:`,
        command: `gh codespace ports forward ${port}:${port}`,
      },
    ],
    'cloud-notebook': [
      {
        text: `Öffnen Sie die Basisadresse des Notebook-Servers, gefolgt von /proxy/${port}/, falls er das unterstützt (jupyter-server-proxy).`,
      },
      {
        text: `Führen Sie in Google Colab google.colab.output.serve_kernel_port_as_window(${port}) in einer Zelle aus.`,
      },
    ],
    'android-emulator': [
      {
        text: 'Machen Sie den Port auf dem localhost des Emulators erreichbar:',
        command: `adb reverse tcp:${port} tcp:${port}`,
      },
      { text: `Oder verwenden Sie im Emulator 10.0.2.2:${port}: Diese Adresse steht dort für diesen Computer.` },
    ],
    'socks-proxy': [
      {
        text: 'Beenden Sie Chrome und starten Sie es mit dieser Option, denn von sich aus schicken Browser localhost nicht über einen Proxy. Oder leiten Sie nur den Port weiter wie unten:',
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
      text: 'Leiten Sie den Port per SSH weiter, und zwar auf dem Computer, auf dem der Browser läuft:',
      command: tunnel ?? tunnelToSomewhere(port),
    },
  ];
}
