import type { Risk } from '../../../evidence/machine/services.ts';

/** What it means if someone else can reach it, in plain words. */
const risks: Record<Risk, string> = {
  debugger:
    'Es un depurador: cualquiera que acceda a él puede ejecutar cualquier código como el usuario que lo inició.',
  'browser-debugger':
    'Controla un navegador: cualquiera que acceda a él puede leer sus páginas y actuar en ellas en tu nombre.',
  database:
    'Es una base de datos: si no tiene contraseña, cualquiera que acceda a ella puede leer y modificar sus datos.',
  'open-database':
    'Es una base de datos sin contraseña: cualquiera que acceda a ella puede leer y modificar sus datos.',
  'container-engine':
    'Es la API de un motor de contenedores: cualquiera que acceda a ella puede iniciar cualquier programa en este equipo.',
  notebook:
    'Es un notebook sin token: cualquiera que acceda a él puede ejecutar cualquier código como el usuario que lo inició.',
  shell:
    'Es una terminal sin contraseña: cualquiera que acceda a ella puede ejecutar cualquier comando como el usuario que la inició.',
  screen: 'Comparte la pantalla de este equipo: cualquiera que pueda acceder quizá pueda verla y usar el teclado.',
  cluster: 'Da tus permisos en un clúster, sin contraseña, a cualquiera que acceda a él.',
  files: 'Ofrece todos los archivos de su carpeta.',
};

const riskNames: Record<Risk, string> = {
  debugger: 'un depurador',
  'browser-debugger': 'un depurador de navegador',
  database: 'una base de datos',
  'open-database': 'una base de datos sin contraseña',
  'container-engine': 'un motor de contenedores',
  notebook: 'un notebook sin token',
  shell: 'una terminal sin contraseña',
  screen: 'una pantalla compartida',
  cluster: 'acceso a un clúster',
  files: 'una carpeta de archivos',
};

/** Who can reach a service, what that means, and how to close it. Backticks mark what is read or typed literally. */
export const exposure = {
  risks,
  riskNames,
  listens: (addresses: string) => `Escucha en ${addresses}.`,
  listensEverywhere: (addresses: string) =>
    `Escucha en ${addresses}, lo que significa todas las direcciones de este equipo.`,
  'this-computer': 'Ningún otro dispositivo puede acceder.',
  directly: 'Ningún otro dispositivo puede acceder directamente.',
  network: 'Cualquier dispositivo de tu red puede acceder, salvo que un firewall lo bloquee.',
  offline:
    'Este equipo no está conectado ahora a ninguna red. Cuando lo esté, cualquier dispositivo de esa red podrá acceder.',
  docker: 'Docker abre él mismo el puerto en el firewall de Linux, sin pasar por herramientas como `ufw`.',
  container: (name: string, image: string | undefined) =>
    image ? `Lleva al contenedor ${name} (imagen ${image}).` : `Lleva al contenedor ${name}.`,
  carriedToAll: (program: string, to: string | undefined) =>
    to
      ? `${program} lo expone a internet: cualquiera que tenga la dirección (${to}) puede acceder.`
      : `${program} lo expone a internet: cualquiera que tenga la dirección puede acceder.`,
  carried: (program: string, to: string | undefined) =>
    to
      ? `${program} lo pone a disposición en ${to}: cualquiera que pueda conectarse allí puede acceder.`
      : `${program} lo pone a disposición en su otro extremo: cualquiera que pueda conectarse allí puede acceder.`,
  endTunnel: (program: string, pid: number | undefined) =>
    pid === undefined
      ? `Detén ${program} cuando nadie más lo necesite.`
      : `Detén ${program} (proceso ${pid}) cuando nadie más lo necesite.`,
  publishHere: (option: string) =>
    `Publícalo solo en este equipo, con ${option} o en \`ports\` en el archivo de Compose:`,
  set: (place: string) => `Establece esto en ${place} y reinícialo:`,
} as const;
