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
    return [checkOutcome(outcome, host ? `${url} (solicitado como ${host})` : url, duration(elapsedMs))];
  });
}

const certificateProblems = {
  expired: (where: string) => `${where} presenta un certificado que no está vigente`,
  untrusted: (where: string) => `${where} presenta un certificado que no es de confianza`,
  name: (where: string) => `${where} presenta un certificado para otro nombre`,
  other: (where: string) => `${where} presenta un certificado que no se acepta`,
} as const;

const faults = {
  truncated: (where: string) => `${where} se interrumpió a mitad de la respuesta`,
  'broken-headers': (where: string) => `${where} respondió con encabezados que los navegadores rechazan`,
  'broken-body': (where: string) => `${where} respondió con un cuerpo en fragmentos (chunks) dañados`,
  'broken-encoding': (where: string) => `${where} respondió con un cuerpo que no se puede descomprimir`,
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
        text: `${where} respondió con ${outcome.status} en ${elapsed}`,
      };
    case 'broken-http':
      return { mark: 'bad', text: faults[outcome.fault](where) };
    case 'not-http':
      return { mark: 'bad', text: `${where} usa ${protocolName(outcome.protocol)}` };
    case 'closed':
      return { mark: 'bad', text: `${where} cerró la conexión sin responder` };
    case 'reset':
      return { mark: 'bad', text: `${where} restableció la conexión` };
    case 'silent':
      return { mark: 'bad', text: `${where} no respondió en ${elapsed}` };
    case 'not-tls':
      return { mark: 'bad', text: `${where} no usa TLS` };
    case 'tls-failed':
      return { mark: 'bad', text: `${where}: falló la negociación TLS (${outcome.code})` };
    case 'cert-rejected':
      return { mark: 'bad', text: certificateProblems[outcome.problem](where) };
    case 'failed':
      return { mark: 'bad', text: `${where} falló, y el navegador no indica por qué` };
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
  if (from && to) return `El certificado es válido del ${day(from)} al ${day(to)}`;
  if (from) return `El certificado es válido desde el ${day(from)}`;
  return to && `El certificado es válido hasta el ${day(to)}`;
}

function checkNames({ names, coversHost }: Certificate, host: string): Check[] {
  if (coversHost === undefined) return [];
  if (coversHost) return [{ mark: 'ok', text: `El certificado cubre ${host}` }];
  if (!names) return [{ mark: 'bad', text: `El certificado no cubre ${host}` }];
  const text =
    names.length > 0
      ? `El certificado cubre ${listed(names)}, no ${host}`
      : `El certificado no incluye ningún nombre, así que no cubre ${host}`;
  return [{ mark: 'bad', text }];
}

function checkIssuer({ selfSigned, issuer }: Certificate): Check[] {
  if (selfSigned) return [{ mark: 'none', text: 'El certificado está autofirmado' }];
  return issuer ? [{ mark: 'none', text: `El certificado fue emitido por ${issuer}` }] : [];
}

function day(instant: string): string {
  return instant.slice(0, 10);
}

const tried: Record<Upstreams[number]['result'], (server: string) => Check> = {
  accepted: (server) => ({ mark: 'ok', text: `${server} acepta conexiones` }),
  refused: (server) => ({ mark: 'bad', text: `${server} rechaza las conexiones` }),
  silent: (server) => ({ mark: 'bad', text: `${server} no responde` }),
  unreachable: (server) => ({ mark: 'bad', text: `No se puede acceder a ${server}` }),
  'not-tried': (server) => ({ mark: 'none', text: `${server} no está en este equipo y no se ha probado` }),
};

export function checkUpstreams(upstreams: Upstreams): Check[] {
  if (upstreams.length === 0) return [{ mark: 'none', text: 'Ninguna configuración indica qué servidor hay detrás' }];
  return upstreams.flatMap(({ behind = [], ...upstream }) => [upstream, ...behind]).flatMap(checkUpstream);
}

const replied: Record<NonNullable<Upstreams[number]['reply']>, (server: string, status?: number) => string> = {
  http: (server, status) => (status ? `${server} responde con ${status}` : `${server} responde`),
  'not-http': (server) => `${server} usa un protocolo distinto de HTTP`,
  closed: (server) => `${server} cierra la conexión sin responder`,
  silent: (server) => `${server} acepta conexiones, pero no responde`,
};

function checkUpstream({ url, result, namedBy, refusedOn, reply, status }: Upstreams[number]): Check[] {
  const isAnswer = reply === 'http' && (status ?? 200) < 500;
  const server = `${url} (indicado en ${namedBy})`;
  const attempt = tried[result](server);
  const text = reply ? replied[reply](server, status) : attempt.text;
  return [
    { mark: reply && !isAnswer ? 'bad' : attempt.mark, text },
    ...(refusedOn ? [{ mark: 'bad' as const, text: `${server} rechaza las conexiones en ${listed(refusedOn)}` }] : []),
  ];
}
