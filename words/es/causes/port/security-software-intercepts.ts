import type { Software } from '../../../../evidence/machine/software.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listed } from '../../names/listed.ts';

export const securitySoftwareIntercepts: CauseWords<'security-software-intercepts'> = {
  title: ({ name, kind }) => (isJustVpn(name) ? 'Puede que tu VPN interfiera en la conexión' : titles[kind](name)),
  why: ({ name, others }) =>
    `Nada más de lo comprobado explica este fallo, y las conexiones de un navegador, incluso las dirigidas a este equipo, las puede interceptar ${listed([name, ...others].map(called))}. No se sabe si ocurrió aquí.`,
  steps: ({ name, kind }) => [
    { text: pauseSteps[kind](called(name)), act: 'retry' },
    {
      text: `Si la página se carga, añade localhost y 127.0.0.1 a las excepciones de ${called(name)} y vuelve a ${isJustVpn(name) ? 'conectarla' : 'activarlo'}.`,
    },
    { text: `Si sigue sin cargarse, vuelve a ${isJustVpn(name) ? 'conectarla' : 'activarlo'}: la causa es otra.` },
  ],
};

type Kind = Software[number]['kind'];

/** Some systems tell no more than this about a VPN. */
function isJustVpn(name: string): boolean {
  return name.toUpperCase() === 'VPN';
}

function called(name: string): string {
  return isJustVpn(name) ? 'la VPN' : name;
}

const titles: Record<Kind, (name: string) => string> = {
  antivirus: (name) => `Puede que tu antivirus, ${name}, interfiera en la conexión`,
  firewall: (name) => `Puede que tu firewall, ${name}, interfiera en la conexión`,
  vpn: (name) => `Puede que tu VPN, ${name}, interfiera en la conexión`,
  'endpoint-protection': (name) => `Puede que tu software de seguridad, ${name}, interfiera en la conexión`,
  'debugging-proxy': (name) => `Puede que tu proxy de depuración, ${name}, interfiera en la conexión`,
  'content-blocker': (name) => `Puede que tu bloqueador de contenido, ${name}, interfiera en la conexión`,
};

const pauseSteps: Record<Kind, (name: string) => string> = {
  antivirus: (name) =>
    `Desactiva un minuto la protección web de ${name}, o como llame al análisis de la web. Después vuelve a cargar la página.`,
  firewall: (name) =>
    `Pon ${name} en pausa un minuto, o busca en su registro una conexión bloqueada. Después vuelve a cargar la página.`,
  vpn: (name) =>
    `Desconecta ${name} un minuto, o permite el acceso a la red local en su configuración. Después vuelve a cargar la página.`,
  'endpoint-protection': (name) =>
    `Pregunta al administrador de ${name} si filtra las conexiones a 127.0.0.1. Después vuelve a cargar la página.`,
  'debugging-proxy': (name) => `Cierra ${name} un minuto. Después vuelve a cargar la página.`,
  'content-blocker': (name) => `Desactiva ${name} un minuto. Después vuelve a cargar la página.`,
};
