import { isOwn } from '../../../../diagnosis/reading/reply/goes-through-proxy.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { stepsAroundProxy } from '../../steps/steps-around-proxy.ts';

export const proxyTakesLoopback: CauseWords<'proxy-takes-loopback'> = {
  title: ({ host, variables, isDead }) =>
    variables.length > 0
      ? `Programs send ${short(host)} to the proxy named in ${variables[0]}`
      : `The browser sends ${short(host)} to a proxy, ${isDead ? 'and the proxy does not answer' : 'which does not bring it back'}`,
  why: ({ host, servers, setBy, variables }) =>
    [
      servers.length > 0 ? `The proxy is ${servers.join(', ')}${setBy ? `, set by ${setBy}` : ''}.` : '',
      variables.length > 0
        ? `NO_PROXY does not leave ${host} out, so programs that heed these variables ask the proxy for it.`
        : '',
      'A proxy is asked for pages instead of the computer that has them. To a proxy elsewhere localhost means itself, so pages of this computer have to go past it.',
    ]
      .filter(Boolean)
      .join(' '),
  steps: (details, { os, browser, target }) => stepsAroundProxy({ ...details, os, browser, isOwn: isOwn(target) }),
};

function short(host: string): string {
  return host.length > 40 ? 'this address' : host;
}
