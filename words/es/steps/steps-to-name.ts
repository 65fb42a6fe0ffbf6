import { addressAt, isLoopbackName, type Target } from '../../../evidence/address/target.ts';
import type { Step } from '../../step.ts';

/**
 * How to reach a page whose server rejects the target's name during the TLS handshake.
 * @param name one that the server accepts, if known
 * @param hasTried whether the usual names are rejected as well
 */
export function stepsToName(target: Target, name: string | undefined, hasTried: boolean): Step[] {
  const { host } = target;
  return [...toOpen(target, name, hasTried), { text: `${name ? orAdd(host) : add(host)} ${whereToAdd}` }];
}

const add = (host: string) =>
  `Añade ${host} y un certificado para ese nombre al sitio en la configuración del servidor y vuelve a cargarla.`;

const orAdd = (host: string) =>
  `O añade ${host} y un certificado para ese nombre al sitio en la configuración del servidor y vuelve a cargarla.`;

const whereToAdd = 'En Caddy, el nombre es la dirección del sitio; en nginx, usa `server_name` y `ssl_certificate`.';

function toOpen(target: Target, name: string | undefined, hasTried: boolean): Step[] {
  if (name && isLoopbackName(name))
    return [{ text: `Abre la misma página en ${name}:`, open: addressAt(target, { host: name }) }];
  if (name)
    return [
      {
        text: `Abre la página en ${name}. Ese nombre debe apuntar a este equipo; basta con una línea en el archivo hosts.`,
      },
    ];
  if (hasTried || target.kind === 'name')
    return [
      {
        text: 'Abre la página con un nombre para el que el servidor tenga un certificado. Su configuración los enumera.',
      },
    ];
  return [
    {
      text: 'Abre la página por su nombre, porque con una dirección IP el navegador no envía ningún nombre al servidor:',
      open: addressAt(target, { host: 'localhost' }),
    },
  ];
}
