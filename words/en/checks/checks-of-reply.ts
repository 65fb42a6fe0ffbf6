import { urlHost } from '../../../evidence/address/target.ts';
import type { Certificate } from '../../../evidence/port/certificate.ts';
import type { Replies, ReplyOutcome } from '../../../evidence/port/replies.ts';
import type { Upstreams } from '../../../evidence/port/upstreams.ts';
import { duration } from '../names/duration.ts';
import { listed } from '../names/listed.ts';
import type { Check, CheckedAt } from './check.ts';
import { protocolName } from './protocol-name.ts';

export function checkReplies(replies: Replies, { target }: CheckedAt): Check[] {
  return replies.flatMap(({ address, scheme, host, outcome, elapsedMs }) => {
    // The fact `connect` says so already, once for each address.
    if (outcome.kind === 'no-connection') return [];
    const { mark, text } = checkOutcome(outcome, duration(elapsedMs));
    const asked = host ? `, asked for ${host},` : '';
    return [{ mark, text: `${scheme}://${urlHost(address)}:${target.port}${asked} ${text}` }];
  });
}

const certificateProblems = {
  expired: 'shows a certificate that is out of date',
  untrusted: 'shows a certificate that is not trusted',
  name: 'shows a certificate for another name',
  other: 'shows a certificate that is not accepted',
} as const;

const faults = {
  truncated: 'broke off in the middle of its answer',
  'broken-headers': 'answered with headers that browsers reject',
  'broken-body': 'answered with a body in broken pieces',
  'broken-encoding': 'answered with a body that cannot be unpacked',
} as const;

function checkOutcome(outcome: Exclude<ReplyOutcome, { kind: 'no-connection' }>, elapsed: string): Check {
  switch (outcome.kind) {
    case 'http':
      return { mark: outcome.status < 400 ? 'ok' : 'bad', text: `answered ${outcome.status} in ${elapsed}` };
    case 'broken-http':
      return { mark: 'bad', text: faults[outcome.fault] };
    case 'not-http':
      return { mark: 'bad', text: `speaks ${protocolName(outcome.protocol)}` };
    case 'closed':
      return { mark: 'bad', text: 'hung up without an answer' };
    case 'reset':
      return { mark: 'bad', text: 'broke off the connection' };
    case 'silent':
      return { mark: 'bad', text: `gave no answer in ${elapsed}` };
    case 'not-tls':
      return { mark: 'bad', text: 'does not speak TLS' };
    case 'tls-failed':
      return { mark: 'bad', text: `failed at the TLS handshake (${outcome.code})` };
    case 'cert-rejected':
      return { mark: 'bad', text: certificateProblems[outcome.problem] };
    case 'failed':
      return { mark: 'bad', text: 'failed; the browser does not say why' };
  }
}

export function checkCertificate(certificate: Certificate, { target, at }: CheckedAt): Check[] {
  return [...checkDates(certificate, at), ...checkNames(certificate, target.host), ...checkIssuer(certificate)];
}

function checkDates({ notBefore, notAfter }: Certificate, at: string): Check[] {
  if (!notBefore && !notAfter) return [];
  const isCurrent = (!notBefore || notBefore <= at) && (!notAfter || at <= notAfter);
  const from = notBefore ? ` from ${day(notBefore)}` : '';
  const to = notAfter ? ` to ${day(notAfter)}` : '';
  return [{ mark: isCurrent ? 'ok' : 'bad', text: `The certificate is valid${from}${to}` }];
}

function checkNames({ names, coversHost }: Certificate, host: string): Check[] {
  if (coversHost === undefined) return [];
  if (coversHost) return [{ mark: 'ok', text: `The certificate covers ${host}` }];
  const covered = names ? `covers ${listed(names) || 'no name'}, not ${host}` : `does not cover ${host}`;
  return [{ mark: 'bad', text: `The certificate ${covered}` }];
}

function checkIssuer({ selfSigned, issuer }: Certificate): Check[] {
  if (selfSigned) return [{ mark: 'none', text: 'The certificate is signed by itself' }];
  return issuer ? [{ mark: 'none', text: `The certificate is issued by ${issuer}` }] : [];
}

function day(instant: string): string {
  return instant.slice(0, 10);
}

const tried: Record<Upstreams[number]['result'], Check> = {
  accepted: { mark: 'ok', text: 'accepts connections' },
  refused: { mark: 'bad', text: 'refuses connections' },
  silent: { mark: 'bad', text: 'gives no answer' },
  unreachable: { mark: 'bad', text: 'cannot be reached' },
  'not-tried': { mark: 'none', text: 'is not on this computer, and was not tried' },
};

export function checkUpstreams(upstreams: Upstreams): Check[] {
  if (upstreams.length === 0) return [{ mark: 'none', text: 'No configuration names the server behind it' }];
  return upstreams.flatMap(({ behind = [], ...upstream }) => [upstream, ...behind]).map(checkUpstream);
}

const gave: Record<NonNullable<Upstreams[number]['reply']>, string> = {
  http: 'answers',
  'not-http': 'speaks something other than HTTP',
  closed: 'hangs up without an answer',
  silent: 'accepts, and gives no answer',
};

function checkUpstream({ url, result, namedBy, refusedOn, reply, status }: Upstreams[number]): Check {
  const isAnswer = reply === 'http' && (status ?? 200) < 500;
  const says = reply ? `${gave[reply]}${status ? ` ${status}` : ''}` : tried[result].text;
  return {
    mark: refusedOn || (reply && !isAnswer) ? 'bad' : tried[result].mark,
    text: `${url}, named in ${namedBy}, ${says}${refusedOn ? `, but not on ${listed(refusedOn)}` : ''}`,
  };
}
