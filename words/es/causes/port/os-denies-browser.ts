import type { Attempt } from '../../../../evidence/browser/attempt.ts';
import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const osDeniesBrowser: CauseWords<'os-denies-browser'> = {
  title: ({ port, confinedBy }) =>
    confinedBy
      ? `El sandbox de este navegador le impide acceder al puerto ${port}`
      : `El sistema impide que este navegador acceda al puerto ${port}`,
  why: ({ port, confinedBy }) =>
    confinedBy
      ? `A este navegador, que se ejecuta como ${packaging[confinedBy]}, se le denegó el acceso al puerto ${port}. Nada indica que también esté bloqueado para otros programas de este equipo.`
      : `A este navegador se le denegó el acceso al puerto ${port}. Nada indica que también esté bloqueado para otros programas de este equipo.`,
  steps: ({ browser, confinedBy }, { os }) => [
    ...(confinedBy ? [allowInSandbox(confinedBy)] : allowInSystem(os)),
    {
      text:
        browser === undefined
          ? 'Reinicia el navegador y vuelve a abrir la página.'
          : 'Cierra el navegador con todas sus ventanas, vuelve a iniciarlo y abre la página.',
    },
    {
      text: 'Prueba con otro navegador: si la página se carga ahí, el servidor está bien y solo está bloqueado este navegador.',
    },
  ],
};

type Confinement = NonNullable<Attempt['confinedBy']>;

const packaging: Record<Confinement, string> = {
  snap: 'snap',
  flatpak: 'Flatpak',
  'app-sandbox': 'app en un sandbox',
};

function allowInSandbox(confinedBy: Confinement): Step {
  if (confinedBy === 'snap')
    return {
      text: 'Comprueba que “network” esté entre las conexiones del snap:',
      command: 'snap connections | grep -E "firefox|chromium"',
    };
  if (confinedBy === 'flatpak')
    return {
      text: 'Comprueba que “network” figure en “shared” en los permisos del Flatpak:',
      command:
        'flatpak list --app --columns=application | grep -iE "firefox|chrom" | xargs -n1 flatpak info --show-permissions',
    };
  return { text: 'Permite que el navegador use la red en la configuración de privacidad del sistema.' };
}

function allowInSystem(os: OperatingSystem): Step[] {
  if (os === 'macos')
    return [
      {
        text: 'Activa el navegador en Ajustes del Sistema > Privacidad y seguridad > Red local. Si ya está activado, desactívalo y vuelve a activarlo.',
      },
    ];
  if (os === 'windows')
    return [
      {
        text: 'Permite el navegador en Seguridad de Windows > Firewall y protección de red > Permitir una aplicación a través del firewall. En otro software de seguridad, busca una regla sobre él.',
      },
    ];
  return [
    {
      text: 'Busca una regla sobre el usuario o el grupo con el que se ejecuta el navegador:',
      command: 'sudo nft list ruleset',
    },
    { text: 'Mira qué han denegado AppArmor o SELinux:', command: 'sudo dmesg | grep -iE "apparmor|avc" | tail' },
  ];
}
