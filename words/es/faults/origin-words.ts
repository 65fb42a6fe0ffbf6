import { parseTarget } from '../../../evidence/address/target.ts';
import { originParts } from '../../names/origin-parts.ts';
import type { Step } from '../../step.ts';

/** Without the scheme, if that is plain http. */
export function shortly(origin: string): string {
  return origin.replace(/^http:\/\//, '');
}

/** How the page's address differs from the allowed one. */
export function differenceOf(from: string, allowed: string): string {
  const [page, other] = [originParts(from), originParts(allowed)];
  if (!page || !other) return 'Ambos deben coincidir exactamente.';
  if (page.host === other.host && page.port === other.port)
    return `Uno usa ${page.scheme} y el otro ${other.scheme}, así que para el navegador son orígenes distintos.`;
  if (page.host === other.host)
    return `Los puertos son diferentes (${page.port} y ${other.port}), así que para el navegador son orígenes distintos.`;
  const areBothHere = parseTarget(from) && parseTarget(allowed);
  return areBothHere
    ? `${page.host} y ${other.host} son el mismo equipo, pero para el navegador son orígenes distintos.`
    : 'Para el navegador, son orígenes distintos.';
}

/** What to do with the page, if the allowed address is on this computer. */
export function openAsAllowed(from: string, allowed: string): Step[] {
  const [page, other] = [originParts(from), originParts(allowed)];
  if (!page || !other || !parseTarget(allowed)) return [];
  if (page.port === other.port)
    return [
      { text: `Abre la página en \`${allowed}\` y usa el mismo nombre en toda la configuración de estos servidores.` },
    ];
  return [
    {
      text: `Si la página debe estar en el puerto ${other.port}, detén lo que ocupa ese puerto y reinicia el servidor de la página: si encuentra su puerto ocupado, un servidor pasa al siguiente.`,
    },
  ];
}
