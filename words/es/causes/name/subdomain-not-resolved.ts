import { withoutQuery } from '../../../../evidence/address/mask-query.ts';
import { addressAt, type Target, urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { listed } from '../../names/listed.ts';
import { hostsLineStep } from '../../steps/hosts-line.ts';

export const subdomainNotResolved: CauseWords<'subdomain-not-resolved'> = {
  title: ({ name, astray, isKeptByBrowser }) =>
    isKeptByBrowser
      ? `El nombre ${name} está asignado a ${astray[0]}, pero este navegador lo ignora`
      : astray.length > 0
        ? `El nombre ${name} lleva a ${astray[0]}, no a este equipo`
        : `El nombre ${name} no tiene ninguna dirección en este equipo`,
  why: ({ name, astray, isSeenByBrowser, isKeptByBrowser }) => {
    if (isKeptByBrowser)
      return `Tu sistema resuelve ${name} como ${listed(astray)}. Para los nombres que terminan en .localhost, los navegadores no preguntan al sistema: se conectan a este equipo, y eso falló.`;
    const meaning =
      'Todos los nombres que terminan en .localhost deberían llevar a este equipo, pero no todos los programas y sistemas lo admiten.';
    return isSeenByBrowser
      ? `Este navegador buscó ${name} y no obtuvo ninguna dirección. ${meaning}`
      : `Tu sistema no resuelve ${name} como este equipo. Chromium y Firefox no lo necesitan: resuelven el nombre por su cuenta. ${meaning}`;
  },
  steps: ({ name, astray, isKeptByBrowser }, { os, target }) =>
    isKeptByBrowser
      ? stepsToElsewhere(name, astray[0] ?? '', target)
      : [
          {
            text: 'Abre la página en Chrome, Chromium, Edge o Firefox: conocen todos los nombres que terminan en .localhost.',
          },
          hostsLineStep(os, name),
          ...(os === 'linux'
            ? [
                {
                  text: 'O haz que tu sistema resuelva todos esos nombres a la vez, en Debian y Ubuntu:',
                  command: 'sudo apt install libnss-myhostname',
                },
              ]
            : []),
          {
            text: 'Si el servidor muestra la misma página con cualquier nombre, abre la página en localhost:',
            open: addressAt(target, { host: 'localhost' }),
          },
        ],
};

function stepsToElsewhere(name: string, address: string, { port, path }: Target): Step[] {
  const other = `${name.replace(/\.localhost$/, '')}.test`;
  return [
    {
      text: `Dale a ${address} un nombre que no termine en .localhost, como ${other}, en el archivo hosts y en su servidor, y abre ese nombre.`,
    },
    {
      text: 'Comprueba si el servidor que hay ahí responde a su nombre actual:',
      command: `curl -v --resolve ${name}:${port}:${urlHost(address)} "http://${name}:${port}${withoutQuery(path)}"`,
    },
    {
      text: `Si el servidor debería ejecutarse en este equipo, quita ${name} del archivo hosts e inicia el servidor aquí.`,
    },
  ];
}
