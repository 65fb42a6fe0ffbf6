import { isOwn } from '../../../../diagnosis/reading/reply/goes-through-proxy.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listed } from '../../names/listed.ts';
import { stepsAroundProxy } from '../../steps/steps-around-proxy.ts';

export const proxyTakesLoopback: CauseWords<'proxy-takes-loopback'> = {
  title: ({ host, variables, isDead }) =>
    variables.length > 0
      ? `Programs send requests for ${short(host)} to the proxy set in ${variables[0]}`
      : isDead
        ? `The browser sends requests for ${short(host)} to a proxy that doesn't answer`
        : `The browser sends requests for ${short(host)} to a proxy instead of this computer`,
  why: ({ host, servers, setBy, variables }, { target }) =>
    [
      servers.length > 0 ? proxyWords(listed(servers), setBy) : '',
      variables.length > 0
        ? `NO_PROXY doesn't exclude ${host}, so programs that honor these variables request it through the proxy.`
        : '',
      isOwn(target)
        ? 'A proxy fetches pages on behalf of the programs that use it. A proxy on another machine takes localhost to mean itself, so requests for this computer have to bypass it.'
        : `A proxy fetches pages on behalf of the programs that use it. A proxy on another machine looks up ${host} itself and may not find this computer, so these requests have to bypass it.`,
    ]
      .filter(Boolean)
      .join(' '),
  steps: (details, { browser, target }) => stepsAroundProxy({ ...details, browser, isOwn: isOwn(target) }),
};

function proxyWords(servers: string, setBy: string | undefined): string {
  return setBy ? `The proxy is ${servers}, set by ${setBy}.` : `The proxy is ${servers}.`;
}

function short(host: string): string {
  return host.length > 40 ? 'this address' : host;
}
