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
    return [checkOutcome(outcome, host ? `${url} (angefragt als ${host})` : url, duration(elapsedMs))];
  });
}

const certificateProblems = {
  expired: (where: string) => `${where} legt ein Zertifikat vor, das derzeit nicht gültig ist`,
  untrusted: (where: string) => `${where} legt ein Zertifikat vor, dem nicht vertraut wird`,
  name: (where: string) => `${where} legt ein Zertifikat für einen anderen Namen vor`,
  other: (where: string) => `${where} legt ein Zertifikat vor, das nicht akzeptiert wird`,
} as const;

const faults = {
  truncated: (where: string) => `${where} hat mitten in der Antwort aufgehört`,
  'broken-headers': (where: string) => `${where} hat mit Headern geantwortet, die Browser ablehnen`,
  'broken-body': (where: string) => `${where} hat mit einem Inhalt in fehlerhaften Chunks geantwortet`,
  'broken-encoding': (where: string) => `${where} hat mit einem Inhalt geantwortet, der sich nicht entpacken lässt`,
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
        text: `${where} hat nach ${elapsed} mit ${outcome.status} geantwortet`,
      };
    case 'broken-http':
      return { mark: 'bad', text: faults[outcome.fault](where) };
    case 'not-http':
      return { mark: 'bad', text: `${where} spricht ${protocolName(outcome.protocol)}` };
    case 'closed':
      return { mark: 'bad', text: `${where} hat die Verbindung ohne Antwort geschlossen` };
    case 'reset':
      return { mark: 'bad', text: `${where} hat die Verbindung zurückgesetzt` };
    case 'silent':
      return { mark: 'bad', text: `${where} hat nach ${elapsed} noch nicht geantwortet` };
    case 'not-tls':
      return { mark: 'bad', text: `${where} spricht kein TLS` };
    case 'tls-failed':
      return { mark: 'bad', text: `Mit ${where} ist der TLS-Handshake fehlgeschlagen (${outcome.code})` };
    case 'cert-rejected':
      return { mark: 'bad', text: certificateProblems[outcome.problem](where) };
    case 'failed':
      return { mark: 'bad', text: `${where} ist fehlgeschlagen, und der Browser nennt keinen Grund` };
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
  if (from && to) return `Das Zertifikat gilt vom ${day(from)} bis zum ${day(to)}`;
  if (from) return `Das Zertifikat gilt ab dem ${day(from)}`;
  return to && `Das Zertifikat gilt bis zum ${day(to)}`;
}

function checkNames({ names, coversHost }: Certificate, host: string): Check[] {
  if (coversHost === undefined) return [];
  if (coversHost) return [{ mark: 'ok', text: `Das Zertifikat gilt für ${host}` }];
  if (!names) return [{ mark: 'bad', text: `Das Zertifikat gilt nicht für ${host}` }];
  const text =
    names.length > 0
      ? `Das Zertifikat gilt für ${listed(names)}, nicht für ${host}`
      : `Das Zertifikat nennt keine Namen und gilt daher nicht für ${host}`;
  return [{ mark: 'bad', text }];
}

function checkIssuer({ selfSigned, issuer }: Certificate): Check[] {
  if (selfSigned) return [{ mark: 'none', text: 'Das Zertifikat ist selbst signiert' }];
  return issuer ? [{ mark: 'none', text: `Das Zertifikat wurde ausgestellt von ${issuer}` }] : [];
}

function day(instant: string): string {
  return instant.slice(0, 10);
}

const tried: Record<Upstreams[number]['result'], (server: string) => Check> = {
  accepted: (server) => ({ mark: 'ok', text: `${server} nimmt Verbindungen an` }),
  refused: (server) => ({ mark: 'bad', text: `${server} lehnt Verbindungen ab` }),
  silent: (server) => ({ mark: 'bad', text: `${server} antwortet nicht` }),
  unreachable: (server) => ({ mark: 'bad', text: `${server} ist nicht erreichbar` }),
  'not-tried': (server) => ({ mark: 'none', text: `${server} ist nicht auf diesem Computer und wurde nicht geprüft` }),
};

export function checkUpstreams(upstreams: Upstreams): Check[] {
  if (upstreams.length === 0)
    return [{ mark: 'none', text: 'Keine Konfiguration gefunden, die den Server dahinter nennt' }];
  return upstreams.flatMap(({ behind = [], ...upstream }) => [upstream, ...behind]).flatMap(checkUpstream);
}

const replied: Record<NonNullable<Upstreams[number]['reply']>, (server: string, status?: number) => string> = {
  http: (server, status) => (status ? `${server} antwortet mit ${status}` : `${server} antwortet`),
  'not-http': (server) => `${server} spricht etwas anderes als HTTP`,
  closed: (server) => `${server} schließt die Verbindung ohne Antwort`,
  silent: (server) => `${server} nimmt Verbindungen an, antwortet aber nicht`,
};

function checkUpstream({ url, result, namedBy, refusedOn, reply, status }: Upstreams[number]): Check[] {
  const isAnswer = reply === 'http' && (status ?? 200) < 500;
  const server = `${url} (genannt in ${namedBy})`;
  const attempt = tried[result](server);
  const text = reply ? replied[reply](server, status) : attempt.text;
  return [
    { mark: reply && !isAnswer ? 'bad' : attempt.mark, text },
    ...(refusedOn ? [{ mark: 'bad' as const, text: `${server} lehnt Verbindungen auf ${listed(refusedOn)} ab` }] : []),
  ];
}
