import { firstDynamicPort } from '../../../diagnosis/knowledge/dynamic-ports.ts';
import type { Target } from '../../../evidence/address/target.ts';
import type { ServiceOnPort } from '../../service-on-port.ts';
import { defaultPorts } from '../../services/default-ports.ts';
import { listed } from '../names/listed.ts';
import { kindOfPort, meaningOf, userName } from './about-address.ts';

export interface Explained {
  question: 'address' | 'port' | 'uses' | 'path' | 'safety';
  heading: string;
  /** Backticks mark what is typed or read literally. */
  paragraphs: string[];
}

/** What the bundled tables and this computer say about the port. */
export interface KnownOfPort {
  /** The service the port is registered for; absent: none, or not read yet. */
  registered?: { name: string; meaning: string } | undefined;
  /** What is listening on the port now; absent without the helper. */
  here?: readonly ServiceOnPort[] | undefined;
}

/** What a newcomer asks about an address of this computer, question by question. */
export function explainAddress(target: Target, known: KnownOfPort): Explained[] {
  return [
    { question: 'address', heading: 'La dirección', paragraphs: [meaningOf(target), ...moreOnMeaning(target)] },
    { question: 'port', heading: `Puerto ${target.port}`, paragraphs: aboutPort(target.port, known.registered) },
    { question: 'uses', heading: 'Para qué se usa', paragraphs: uses },
    { question: 'path', heading: 'Cómo viaja una solicitud', paragraphs: travels },
    { question: 'safety', heading: '¿Es seguro?', paragraphs: [...safety, ...listeningNow(target.port, known.here)] },
  ];
}

function moreOnMeaning({ kind, host }: Target): string[] {
  if (kind === 'wildcard')
    return ['Los programas la muestran al iniciarse, así que parece una dirección que se puede abrir.'];
  if (kind === 'name')
    return [
      `El navegador no consulta \`${host}\` en ningún sitio: ya tiene \`127.0.0.1\` y \`::1\` incorporados para ese nombre.`,
    ];
  const sameFor = host === '127.0.0.1' ? 'El nombre `localhost` apunta a ella. ' : '';
  return [
    `${sameFor}Todos los equipos tienen esta dirección, y siempre significa ese mismo equipo: si se abre en otro, lleva a otro lugar.`,
  ];
}

function aboutPort(port: number, registered: KnownOfPort['registered']): string[] {
  return [
    `Un puerto indica para qué programa del equipo es una solicitud. ${kindOfPort(port)}`,
    ...usersOf(port),
    ...registeredFor(port, registered),
  ];
}

function usersOf(port: number): string[] {
  const users = defaultPorts[port];
  if (users)
    return [
      `Es el puerto predeterminado de ${listed(users.map(userName))}. Cualquier otro programa también puede usarlo.`,
    ];
  if (port < firstDynamicPort) return [];
  return [
    'Las herramientas que piden al sistema un puerto libre cualquiera reciben uno de estos: un ejecutor de pruebas, una vista previa, un inicio de sesión que espera su respuesta, una ventana de un editor. Si una dirección con este puerto funcionaba ayer y hoy no lleva a ningún sitio, no hay nada roto: la herramienta muestra su nueva dirección.',
  ];
}

function registeredFor(port: number, registered: KnownOfPort['registered']): string[] {
  if (!registered)
    return port < firstDynamicPort
      ? ['La IANA, que asigna los números de puerto, no lo ha registrado para ningún servicio.']
      : [];
  const meaning = registered.meaning && registered.meaning !== registered.name ? ` (${registered.meaning})` : '';
  return [
    `La IANA, que asigna los números de puerto, lo ha registrado para \`${registered.name}\`${meaning}. Nadie está obligado a respetarlo: los servidores de desarrollo usan el que esté libre.`,
  ];
}

const uses = [
  'Para probar una página o un programa antes de que lo vea nadie más, ejecutar pruebas, depurar, abrir las páginas de configuración de programas de este equipo y ofrecer servicios pensados solo para otros programas de aquí.',
  'Nadie más puede abrir esta dirección: si se la envías a otra persona, la lleva a su propio equipo.',
];

const travels = [
  'El navegador entrega la solicitud a TCP, y TCP la entrega a IP. IP ve que la dirección es del propio equipo, así que devuelve la solicitud por la interfaz de loopback, que es software, hasta el programa que escucha en el puerto.',
  'No interviene ninguna tarjeta de red, ningún cable, ningún router ni ningún servidor DNS. Por eso, cuando una página así no se carga, el motivo está en este equipo: casi siempre, el programa no está en ejecución o escucha en otro lugar.',
];

const safety = [
  'Desde otro dispositivo no se puede acceder a un programa que solo escucha en una dirección de loopback.',
  'Eso cambia con un programa que escucha en todas las direcciones, un túnel o un contenedor que reenvía el puerto, o software desactualizado. Las páginas de otros sitios también pueden probar puertos de este equipo: los navegadores te preguntan antes o no les dejan ver las respuestas.',
];

/** What this computer shows about the port. */
function listeningNow(port: number, here: KnownOfPort['here']): string[] {
  if (!here)
    return ['El navegador por sí solo no puede ver qué escucha ahora en este equipo. El programa auxiliar sí.'];
  if (here.length === 0) return [`Ahora no hay nada escuchando en el puerto ${port} de este equipo.`];
  return here.map(({ name, meaning }) => [`${name} usa ahora el puerto ${port} de este equipo.`, ...meaning].join(' '));
}
