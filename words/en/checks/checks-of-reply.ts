import { urlHost } from '../../../evidence/address/target.ts';
import type { Certificate } from '../../../evidence/port/certificate.ts';
import type { Replies, ReplyOutcome } from '../../../evidence/port/replies.ts';
import type { Upstreams } from '../../../evidence/port/upstreams.ts';
import type { Check, CheckedAt } from '../../report/check.ts';
import { duration } from '../names/duration.ts';
import { listed } from '../names/listed.ts';
import { protocolName } from './protocol-name.ts';

export function checkReplies(replies: Replies, { target }: CheckedAt): Check[] {
  return replies.flatMap(({ address, scheme, host, outcome, elapsedMs }) => {
    // The fact `connect` already says so, once for each address.
    if (outcome.kind === 'no-connection') return [];
    const url = `${scheme}://${urlHost(address)}:${target.port}`;
    return [checkOutcome(outcome, host ? `${url} (requested as ${host})` : url, duration(elapsedMs))];
  });
}

const certificateProblems = {
  expired: (where: string) => `${where} presents a certificate that is out of date`,
  untrusted: (where: string) => `${where} presents a certificate that isn't trusted`,
  name: (where: string) => `${where} presents a certificate for another name`,
  other: (where: string) => `${where} presents a certificate that isn't accepted`,
} as const;

const faults = {
  truncated: (where: string) => `${where} stopped in the middle of its reply`,
  'broken-headers': (where: string) => `${where} replied with headers that browsers reject`,
  'broken-body': (where: string) => `${where} replied with a body in broken chunks`,
  'broken-encoding': (where: string) => `${where} replied with a body that can't be decompressed`,
} as const;

function checkOutcome(
  outcome: Exclude<ReplyOutcome, { kind: 'no-connection' }>,
  where: string,
  elapsed: string,
): Check {
  switch (outcome.kind) {
    case 'http':
      return {
        mark: outcome.status < 400 ? 'ok' : 'bad',
        text: `${where} answered with ${outcome.status} in ${elapsed}`,
      };
    case 'broken-http':
      return { mark: 'bad', text: faults[outcome.fault](where) };
    case 'not-http':
      return { mark: 'bad', text: `${where} speaks ${protocolName(outcome.protocol)}` };
    case 'closed':
      return { mark: 'bad', text: `${where} closed the connection without answering` };
    case 'reset':
      return { mark: 'bad', text: `${where} reset the connection` };
    case 'silent':
      return { mark: 'bad', text: `${where} didn't answer within ${elapsed}` };
    case 'not-tls':
      return { mark: 'bad', text: `${where} doesn't speak TLS` };
    case 'tls-failed':
      return { mark: 'bad', text: `${where} failed the TLS handshake (${outcome.code})` };
    case 'cert-rejected':
      return { mark: 'bad', text: certificateProblems[outcome.problem](where) };
    case 'failed':
      return { mark: 'bad', text: `${where} failed, and the browser doesn't say why` };
  }
}

export function checkCertificate(certificate: Certificate, { target, at }: CheckedAt): Check[] {
  return [...checkDates(certificate, at), ...checkNames(certificate, target.host), ...checkIssuer(certificate)];
}

function checkDates({ notBefore, notAfter }: Certificate, at: string): Check[] {
  const text = validity(notBefore, notAfter);
  if (!text) return [];
  const isCurrent = (!notBefore || notBefore <= at) && (!notAfter || at <= notAfter);
  return [{ mark: isCurrent ? 'ok' : 'bad', text }];
}

function validity(from: string | undefined, to: string | undefined): string | undefined {
  if (from && to) return `The certificate is valid from ${day(from)} to ${day(to)}`;
  if (from) return `The certificate is valid from ${day(from)}`;
  return to && `The certificate is valid until ${day(to)}`;
}

function checkNames({ names, coversHost }: Certificate, host: string): Check[] {
  if (coversHost === undefined) return [];
  if (coversHost) return [{ mark: 'ok', text: `The certificate covers ${host}` }];
  if (!names) return [{ mark: 'bad', text: `The certificate doesn't cover ${host}` }];
  const text =
    names.length > 0
      ? `The certificate covers ${listed(names)}, not ${host}`
      : `The certificate doesn't list any names, so it doesn't cover ${host}`;
  return [{ mark: 'bad', text }];
}

function checkIssuer({ selfSigned, issuer }: Certificate): Check[] {
  if (selfSigned) return [{ mark: 'none', text: 'The certificate is self-signed' }];
  return issuer ? [{ mark: 'none', text: `The certificate was issued by ${issuer}` }] : [];
}

function day(instant: string): string {
  return instant.slice(0, 10);
}

const tried: Record<Upstreams[number]['result'], (server: string) => Check> = {
  accepted: (server) => ({ mark: 'ok', text: `${server} accepts connections` }),
  refused: (server) => ({ mark: 'bad', text: `${server} refuses connections` }),
  silent: (server) => ({ mark: 'bad', text: `${server} doesn't answer` }),
  unreachable: (server) => ({ mark: 'bad', text: `${server} can't be reached` }),
  'not-tried': (server) => ({ mark: 'none', text: `${server} isn't on this computer and wasn't tried` }),
};

export function checkUpstreams(upstreams: Upstreams): Check[] {
  if (upstreams.length === 0) return [{ mark: 'none', text: 'Found no configuration that names the server behind it' }];
  return upstreams.flatMap(({ behind = [], ...upstream }) => [upstream, ...behind]).flatMap(checkUpstream);
}

const replied: Record<NonNullable<Upstreams[number]['reply']>, (server: string, status?: number) => string> = {
  http: (server, status) => (status ? `${server} answers with ${status}` : `${server} answers`),
  'not-http': (server) => `${server} speaks something other than HTTP`,
  closed: (server) => `${server} closes the connection without answering`,
  silent: (server) => `${server} accepts connections but doesn't answer`,
};

function checkUpstream({ url, result, namedBy, refusedOn, reply, status }: Upstreams[number]): Check[] {
  const isAnswer = reply === 'http' && (status ?? 200) < 500;
  const server = `${url} (named in ${namedBy})`;
  const attempt = tried[result](server);
  const text = reply ? replied[reply](server, status) : attempt.text;
  return [
    { mark: reply && !isAnswer ? 'bad' : attempt.mark, text },
    ...(refusedOn ? [{ mark: 'bad' as const, text: `${server} refuses connections on ${listed(refusedOn)}` }] : []),
  ];
}
