import { isOwn } from '../../../../diagnosis/reading/reply/goes-through-proxy.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listed } from '../../names/listed.ts';
import { stepsAroundProxy } from '../../steps/steps-around-proxy.ts';

export const proxyTakesLoopback: CauseWords<'proxy-takes-loopback'> = {
  title: ({ host, variables, isDead }) =>
    variables.length > 0
      ? `Los programas envían las solicitudes para ${short(host)} al proxy definido en ${variables[0]}`
      : isDead
        ? `El navegador envía las solicitudes para ${short(host)} a un proxy que no responde`
        : `El navegador envía las solicitudes para ${short(host)} a un proxy en lugar de a este equipo`,
  why: ({ host, servers, setBy, variables }, { target }) =>
    [
      servers.length > 0 ? proxyWords(listed(servers), setBy) : '',
      variables.length > 0
        ? `NO_PROXY no excluye ${host}, así que los programas que respetan estas variables lo piden a través del proxy.`
        : '',
      isOwn(target)
        ? 'Un proxy obtiene las páginas en nombre de los programas que lo usan. Para un proxy de otra máquina, localhost es él mismo, así que las solicitudes para este equipo no deben pasar por él.'
        : `Un proxy obtiene las páginas en nombre de los programas que lo usan. Un proxy de otra máquina resuelve ${host} por su cuenta y puede que no encuentre este equipo, así que estas solicitudes no deben pasar por él.`,
    ]
      .filter(Boolean)
      .join(' '),
  steps: (details, { browser, target }) => stepsAroundProxy({ ...details, browser, isOwn: isOwn(target) }),
};

function proxyWords(servers: string, setBy: string | undefined): string {
  return setBy ? `El proxy es ${servers}, definido por ${setBy}.` : `El proxy es ${servers}.`;
}

function short(host: string): string {
  return host.length > 40 ? 'esta dirección' : host;
}
