import type { FactName, Facts } from '../../../evidence/index.ts';
import { browserCode } from '../../report/browser-code.ts';
import type { Check, CheckedAt } from '../../report/check.ts';
import { programName } from '../names/describe-program.ts';
import { duration } from '../names/duration.ts';
import { spaced } from '../names/spaced.ts';
import { timeAgo } from '../names/time-ago.ts';
import { checkExchange, checkProxy, checkRedirects, checkServiceWorker } from './checks-of-browser.ts';
import {
  checkExpected,
  checkFirewall,
  checkNetwork,
  checkReservations,
  checkResolution,
  checkSoftware,
} from './checks-of-machine.ts';
import { checkContainers, checkForwarders, checkRuntimes, checkSandbox, checkSession } from './checks-of-places.ts';
import { checkConnect, checkListeners, checkOwners, checkRefusal, checkStall } from './checks-of-port.ts';
import { checkCertificate, checkReplies, checkUpstreams } from './checks-of-reply.ts';
/** One for each fact: a fact without words doesn't compile. */
export const checkers: { [Name in FactName]: (fact: Facts[Name], where: CheckedAt) => Check[] } = {
  attempt: checkAttempt,
  remembered: checkRemembered,
  redirects: checkRedirects,
  exchange: checkExchange,
  serviceWorker: checkServiceWorker,
  resolution: checkResolution,
  proxy: checkProxy,
  network: checkNetwork,
  connect: checkConnect,
  listeners: checkListeners,
  owners: checkOwners,
  expected: checkExpected,
  reservations: checkReservations,
  containers: checkContainers,
  forwarders: checkForwarders,
  runtimes: checkRuntimes,
  session: checkSession,
  sandbox: checkSandbox,
  software: checkSoftware,
  firewall: checkFirewall,
  replies: checkReplies,
  certificate: checkCertificate,
  upstreams: checkUpstreams,
  stall: checkStall,
  refusal: checkRefusal,
  services: checkServices,
};

const browserNames: Record<NonNullable<Facts['attempt']['browser']>, string> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  safari: 'Safari',
  other: '浏览器',
};

function checkAttempt(attempt: Facts['attempt']): Check[] {
  const browser = browserNames[attempt.browser ?? 'other'];
  const elapsed = duration(attempt.elapsedMs);
  if (attempt.outcome === 'pending') return [{ mark: 'bad', text: spaced`${browser}等待响应已有 ${elapsed}` }];
  if (attempt.outcome === 'failed')
    return [{ mark: 'bad', text: spaced`${browser}在 ${elapsed}后放弃：${browserCode(attempt)}` }];
  return [
    { mark: attempt.status < 400 ? 'ok' : 'bad', text: spaced`${browser}在 ${elapsed}内收到状态码 ${attempt.status}` },
  ];
}

function checkRemembered(remembered: Facts['remembered'], { at }: CheckedAt): Check[] {
  if (!remembered) return [{ mark: 'none', text: '之前未在此端口上见过服务器' }];
  const who = remembered.framework || remembered.program ? programName(remembered) : '某个页面';
  const ago = timeAgo(remembered.lastAnsweredAt, at);
  const hasStopped = remembered.isRunning === false;
  const text = hasStopped ? spaced`${ago}，${who}曾在此响应，但之后已停止` : spaced`${ago}，${who}曾在此响应`;
  return [{ mark: 'ok', text }];
}

function checkServices(services: Facts['services']): Check[] {
  if (services.length === 0) return [{ mark: 'none', text: '未发现其他正在使用的端口' }];
  return [{ mark: 'ok', text: `这台计算机上正在使用的其他端口数：${services.length}` }];
}
