import { isOwn } from '../../../../diagnosis/reading/reply/goes-through-proxy.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listed } from '../../names/listed.ts';
import { spaced } from '../../names/spaced.ts';
import { stepsAroundProxy } from '../../steps/steps-around-proxy.ts';

export const proxyTakesLoopback: CauseWords<'proxy-takes-loopback'> = {
  title: ({ host, variables, isDead }) =>
    variables.length > 0
      ? spaced`程序将发往 ${short(host)} 的请求交给了 ${variables[0] ?? ''} 中设置的代理`
      : isDead
        ? spaced`浏览器将发往 ${short(host)} 的请求交给了没有响应的代理`
        : spaced`浏览器将发往 ${short(host)} 的请求交给了代理，而不是这台计算机`,
  why: ({ host, servers, setBy, variables }, { target }) =>
    [
      servers.length > 0 ? proxyWords(listed(servers), setBy) : '',
      variables.length > 0 ? `NO_PROXY 没有排除 ${host}，因此遵循这些环境变量的程序会通过代理请求它。` : '',
      isOwn(target)
        ? '代理会替使用它的程序获取页面。另一台计算机上的代理会把 localhost 当作它自己，因此发往这台计算机的请求必须绕过代理。'
        : `代理会替使用它的程序获取页面。另一台计算机上的代理会自行解析 ${host}，可能找不到这台计算机，因此这些请求必须绕过代理。`,
    ]
      .filter(Boolean)
      .join(''),
  steps: (details, { browser, target }) => stepsAroundProxy({ ...details, browser, isOwn: isOwn(target) }),
};

function proxyWords(servers: string, setBy: string | undefined): string {
  return setBy ? `代理是 ${servers}，由 ${setBy} 设置。` : `代理是 ${servers}。`;
}

function short(host: string): string {
  return host.length > 40 ? '此网址' : host;
}
