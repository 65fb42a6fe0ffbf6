import { isOwn } from '../../../../diagnosis/reading/reply/goes-through-proxy.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listed } from '../../names/listed.ts';
import { stepsAroundProxy } from '../../steps/steps-around-proxy.ts';

export const proxyTakesLoopback: CauseWords<'proxy-takes-loopback'> = {
  title: ({ host, variables, isDead }) =>
    variables.length > 0
      ? `Programme senden Anfragen an ${short(host)} an den in ${variables[0]} angegebenen Proxy`
      : isDead
        ? `Der Browser sendet Anfragen an ${short(host)} an einen Proxy, der nicht antwortet`
        : `Der Browser sendet Anfragen an ${short(host)} an einen Proxy statt an diesen Computer`,
  why: ({ host, servers, setBy, variables }, { target }) =>
    [
      servers.length > 0 ? proxyWords(listed(servers), setBy) : '',
      variables.length > 0
        ? `Für ${host} gilt keine Ausnahme in NO_PROXY, daher senden Programme, die diese Variablen beachten, solche Anfragen an den Proxy.`
        : '',
      isOwn(target)
        ? 'Ein Proxy ruft Seiten im Auftrag der Programme ab, die ihn verwenden. Für einen Proxy auf einem anderen Rechner ist localhost er selbst, daher müssen Anfragen an diesen Computer den Proxy umgehen.'
        : `Ein Proxy ruft Seiten im Auftrag der Programme ab, die ihn verwenden. Ein Proxy auf einem anderen Rechner schlägt ${host} selbst nach und findet diesen Computer dabei vielleicht nicht, daher müssen solche Anfragen den Proxy umgehen.`,
    ]
      .filter(Boolean)
      .join(' '),
  steps: (details, { browser, target }) => stepsAroundProxy({ ...details, browser, isOwn: isOwn(target) }),
};

function proxyWords(servers: string, setBy: string | undefined): string {
  return setBy ? `Der Proxy ist ${servers} (festgelegt durch ${setBy}).` : `Der Proxy ist ${servers}.`;
}

function short(host: string): string {
  return host.length > 40 ? 'diese Adresse' : host;
}
