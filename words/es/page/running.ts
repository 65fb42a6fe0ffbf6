/** Words of the page that lists what runs on this computer. Backticks mark what is typed or read literally. */
export const running = {
  seeAll: 'Ver todo',
  search: 'Buscar por programa, proyecto, puerto, carpeta o título',
  looking: 'Comprobando…',
  allHere: 'Solo este equipo puede acceder a ellos.',
  onNetwork: (count: number, all: number) =>
    count === 1 ? `Uno de ${all} está abierto a tu red.` : `${count} de ${all} están abiertos a tu red.`,
  onInternet: (count: number) => (count === 1 ? 'Uno está abierto a internet.' : `${count} están abiertos a internet.`),
  among: (what: string) => `Entre ellos: ${what}.`,
  oneOnPort: (what: string, port: number) => `${what} en ${port}`,
  none: 'Ningún programa escucha en este equipo.',
  browserOnly:
    'Por sí solo, el navegador únicamente ve lo que responde en los puertos habituales de servidores web. El programa auxiliar ve todos los puertos y quién puede acceder a ellos.',
  browserNone:
    'Nada responde en los puertos habituales de servidores web. El programa auxiliar ve todos los puertos y quién puede acceder a ellos.',
  noMatch: (query: string) => `Nada coincide con “${query}”.`,
  shown: (count: number, all: number) => `Se muestran ${count} de ${all}`,
  keys: 'Pulsa `/` para buscar, las teclas de flecha para moverte e Intro para abrir.',
  started: (ago: string) => `iniciado ${ago}`,
  stopped: 'Detenido',
  hidden: 'Programa de otro usuario',
  container: 'contenedor',
  containerOf: (image: string) => `contenedor de ${image}`,
  newTab: 'Pestaña nueva',
  inNewTab: (name: string) => `Abrir ${name} en una pestaña nueva`,
  copyAddress: 'Copiar la dirección',
  copyOf: (address: string) => `Copiar la dirección ${address}`,
  reach: { 'this-computer': 'solo este equipo', network: 'abierto a la red', internet: 'abierto a internet' },
  shortReach: { 'this-computer': 'solo local', network: 'red', internet: 'internet' },
  details: (port: number, reach: string) => `${reach}, detalles del puerto ${port}`,
  hasStarted: (names: string) => `Ahora en ejecución: ${names}`,
  hasStopped: (names: string) => `Detenido: ${names}`,
} as const;
