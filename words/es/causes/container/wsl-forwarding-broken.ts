import { addressAt, isLoopbackAddress, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const wslForwardingBroken: CauseWords<'wsl-forwarding-broken'> = {
  title: ({ port, address }) =>
    address
      ? `El puerto ${port} está abierto en WSL, pero Windows no le reenvía conexiones`
      : `Puede que Windows no reenvíe las conexiones al puerto ${port} en WSL`,
  why: ({ port, name, networking, address }) => {
    const wsl = name ? `la distribución de WSL ${name}` : 'WSL';
    return [
      address
        ? `Un programa en ${wsl} escucha en ${address}, puerto ${port}, pero las conexiones desde Windows no llegan a él.`
        : `Las conexiones al puerto ${port} de localhost fallan.`,
      `Windows tiene que reenviar las conexiones de localhost a ${address ? 'WSL' : wsl}, una máquina virtual con su propia red.`,
      ...(networking ? [`Su modo de red es ${networking}.`] : []),
    ].join(' ');
  },
  steps: ({ address, networking }, { target }) => [
    ...(networking === 'mirrored' ? inMirroredMode(target) : []),
    ...(address && isLoopbackAddress(address)
      ? [
          {
            text: 'Haz que el servidor escuche en 0.0.0.0 en WSL: el reenvío lo encuentra ahí en todas las versiones y modos.',
          },
        ]
      : []),
    {
      text: 'Cierra WSL para restablecer el reenvío y luego vuelve a iniciar el servidor. Esto detiene todo lo que se ejecuta en WSL:',
      command: 'wsl --shutdown',
    },
    { text: settingsOf(networking) },
    // In mirrored mode, WSL has the same IP addresses as Windows.
    ...(networking === 'mirrored' ? [] : [openThere]),
  ],
};

const openThere: Step = {
  text: 'Mientras tanto, abre la página en la dirección IP propia de WSL, la primera que muestra esto:',
  command: 'wsl hostname -I',
};

/** Mirrored mode doesn't mirror ::1: https://learn.microsoft.com/en-us/windows/wsl/networking#mirrored-mode-networking */
function inMirroredMode(target: Target): Step[] {
  return [
    ...(target.host === '127.0.0.1'
      ? []
      : [
          {
            text: 'Abre la página en 127.0.0.1. El modo reflejado (mirrored) no incluye ::1, a la que puede llevar localhost:',
            open: addressAt(target, { host: '127.0.0.1' }),
          },
        ]),
    {
      text: 'Comprueba en PowerShell que el firewall de WSL permita conexiones desde este equipo. LoopbackEnabled tiene que ser True:',
      command: "Get-NetFirewallHyperVVMSetting -PolicyStore ActiveStore -Name '{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}'",
    },
  ];
}

function settingsOf(networking: string | undefined): string {
  if (networking === 'mirrored')
    return 'Establece networkingMode=nat bajo [wsl2] en el archivo .wslconfig de tu carpeta personal de Windows y vuelve a cerrar WSL. En algunas versiones, el modo reflejado no incluye los puertos de los contenedores.';
  return 'Asegúrate de que el archivo .wslconfig de tu carpeta personal de Windows no establezca localhostForwarding=false bajo [wsl2].';
}
