import type { RefusedName } from '../../../../diagnosis/reading/reply/refused-name.ts';
import { addressAt, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { withoutFullStop } from '../../../names/without-full-stop.ts';
import type { Step } from '../../../step.ts';
import { hostCheckWords } from '../../faults/host-check-words.ts';

export const hostHeaderRejected: CauseWords<'host-header-rejected'> = {
  title: ({ host, status, isReplaced }, { target: { port } }) =>
    status === 404
      ? `El servidor del puerto ${port} no tiene ningún sitio llamado ${host}`
      : isReplaced
        ? `El servidor que está detrás del puerto ${port} no acepta solicitudes para ${host}`
        : `El servidor del puerto ${port} no acepta solicitudes para ${host}`,
  why: ({ status, words, passes, by }) =>
    [
      words
        ? `La solicitud llegó al servidor, que devolvió ${status}: “${withoutFullStop(words)}”.`
        : `La solicitud llegó al servidor, que devolvió ${status}.`,
      passes ? `Para la misma página con el nombre ${passes.host}, devuelve ${passes.status}.` : '',
      status === 404
        ? 'Un servidor con varios sitios elige uno según el nombre de la barra de direcciones.'
        : checkWords(by),
    ]
      .filter(Boolean)
      .join(' '),
  steps: (details, { target }) => [...stepsToOpen(details, target), ...stepsForName(details, target.host)],
};

function checkWords(by: RefusedName['by']): string {
  return by
    ? `${hostCheckWords[by].name} comprueba el nombre de host de cada solicitud, para que otros sitios web no puedan acceder a él con sus propios nombres.`
    : 'El servidor comprueba el nombre de host de cada solicitud, para que otros sitios web no puedan acceder a él con sus propios nombres.';
}

function stepsToOpen({ passes }: RefusedName, target: Target): Step[] {
  if (!passes) return [];
  return [{ text: 'Abre la misma página con un nombre que acepte:', open: addressAt(target, { host: passes.host }) }];
}

function stepsForName({ by, host, status, isReplaced }: RefusedName, asked: string): Step[] {
  if (isReplaced)
    return [
      {
        text: `Haz que el proxy intermedio transmita el nombre que se le pidió: la dirección dice ${asked}, pero al servidor se le pidió ${host}. En nginx, usa \`proxy_set_header Host $host\`.`,
      },
      ...(by ? [{ text: `O deja el proxy como está. ${hostCheckWords[by].allow(host)}.` }] : []),
    ];
  return [
    { text: allowWords({ by, host, status }) },
    ...(status === 404
      ? []
      : [
          {
            text: 'Añade solo este nombre y deja activada la comprobación: sin ella, cualquier sitio web podría leer datos de este servidor.',
          },
        ]),
  ];
}

function allowWords({ by, host, status }: Pick<RefusedName, 'by' | 'host' | 'status'>): string {
  if (by) return `${hostCheckWords[by].allow(host)}. Después reinicia el servidor.`;
  return status === 404
    ? `Añade ${host} a los sitios de la configuración del servidor y reinícialo.`
    : `Añade ${host} a los hosts permitidos de la configuración del servidor y reinícialo.`;
}
