import type { MachineSign } from '../../../diagnosis/reading/program/sign-of-machine.ts';
import type { Step } from '../../step.ts';
import { tunnelCommand, tunnelToSomewhere } from '../../steps/ssh-command.ts';

export const saysOfSign: Record<MachineSign['sign'], string> = {
  page: 'La página que envía la solicitud viene de otra máquina',
  'ssh-login': 'Esta es una sesión SSH desde otra máquina',
  'ssh-client': 'Hay una sesión SSH abierta con otra máquina',
  'remote-editor': 'Tu editor está conectado a otra máquina',
  codespaces: 'Estás trabajando en un codespace',
  'dev-container': 'Estás trabajando en un dev container',
  'cloud-notebook': 'Estás trabajando en un notebook en otra máquina',
  wsl: 'Estás trabajando en WSL',
  container: 'Estás trabajando en un contenedor',
  'android-emulator': 'La aplicación se ejecuta en un emulador de Android, que actúa como una máquina aparte',
  'remote-browser': 'Este navegador se ejecuta en otra máquina, no en la que tienes delante',
  'socks-proxy': 'Hay un proxy SOCKS abierto hacia otra máquina',
};

export function forwardInEditor(port: number): Step {
  return {
    text: `Reenvía el puerto ${port} en el editor. En VS Code, abre la vista Puertos y elige “Reenviar un puerto”. Si el puerto ya aparece ahí, abre la dirección de al lado.`,
  };
}

/** How to reach a port on that machine from the browser's machine. */
export function stepsToMachine({ sign, host, sshPort }: MachineSign, port: number): Step[] {
  const byName: Partial<Record<MachineSign['sign'], Step[]>> = {
    page: [
      {
        text: `Haz que la página llame a ${host}:${port} en lugar de a localhost, o a una ruta de su propio servidor que haga de proxy hacia allí.`,
      },
    ],
    'remote-editor': [forwardInEditor(port)],
    codespaces: [
      {
        text: `Abre la dirección que aparece para el puerto ${port} en la pestaña Puertos del codespace, o reenvía el puerto aquí:`,
        command: `gh codespace ports forward ${port}:${port}`,
      },
    ],
    'cloud-notebook': [
      {
        text: `Si el servidor del notebook lo permite (jupyter-server-proxy), abre su dirección base seguida de /proxy/${port}/.`,
      },
      { text: `En Google Colab, ejecuta google.colab.output.serve_kernel_port_as_window(${port}) en una celda.` },
    ],
    'android-emulator': [
      {
        text: 'Haz que se pueda acceder al puerto en el localhost del propio emulador:',
        command: `adb reverse tcp:${port} tcp:${port}`,
      },
      { text: `O usa 10.0.2.2:${port} dentro del emulador: allí, esa dirección es este equipo.` },
    ],
    'socks-proxy': [
      {
        text: 'Cierra Chrome e inícialo con esta opción, porque de forma predeterminada los navegadores no envían localhost a través de un proxy. O simplemente reenvía el puerto como se indica abajo:',
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
      text: 'Reenvía el puerto por SSH, en el equipo donde se ejecuta el navegador:',
      command: tunnel ?? tunnelToSomewhere(port),
    },
  ];
}
