import type { Failure } from '../../evidence/browser/attempt.ts';
import type { Connect } from '../../evidence/port/connect.ts';
import type { Remembered } from '../../evidence/port/remembered.ts';
import type { ReplyOutcome } from '../../evidence/port/replies.ts';
import { protocolName } from './checks/protocol-name.ts';
import { programName } from './names/describe-program.ts';
import { duration } from './names/duration.ts';
import { listed } from './names/listed.ts';
import { timeAgo } from './names/time-ago.ts';

type Protocol = Extract<ReplyOutcome, { kind: 'not-http' }>['protocol'];

const stoppedByBrowser: Partial<Record<Failure, (port: number) => string>> = {
  'unsafe-port': (port) => `Blockiert Seiten auf Port ${port}`,
  blocked: () => 'Etwas im Browser hat die Anfrage blockiert',
  proxy: () => 'Ein Proxy hat die Anfrage nicht weitergeleitet',
  'local-network-denied': () => 'Die aufrufende Website darf diesen Computer nicht erreichen',
  'mixed-content': () => 'Eine HTTPS-Seite darf das nicht anfragen',
};

const turnedAway: Record<Exclude<Connect[number]['result'], 'accepted'>, (elapsedMs: number | undefined) => string> = {
  refused: () => 'Verbindung abgelehnt',
  silent: (elapsedMs) => `Keine Antwort nach ${duration(elapsedMs)}`,
  unreachable: () => 'Nicht erreichbar',
  prohibited: () => 'Ein Filter blockiert die Verbindung',
  'no-such-address': () => 'Dieser Computer hat keine solche Adresse',
  failed: () => 'Konnte nicht geprüft werden',
};

/** What the browser itself says about a program it couldn't talk to. */
const brokenTalk: Partial<Record<Failure, string>> = {
  reset: 'Hat die Verbindung zurückgesetzt',
  empty: 'Hat die Verbindung ohne Antwort geschlossen',
  'invalid-http': 'Spricht etwas anderes als HTTP',
  'tls-protocol': 'Der TLS-Handshake ist fehlgeschlagen',
  'tls-version': 'Keine gemeinsame TLS-Version',
  'tls-client-certificate': 'Verlangt ein Client-Zertifikat',
  'cert-expired': 'Das Zertifikat ist derzeit nicht gültig',
  'cert-untrusted': 'Dem Zertifikat wird nicht vertraut',
  'cert-name': 'Das Zertifikat gilt für einen anderen Host',
  'cert-other': 'Das Zertifikat wird nicht akzeptiert',
};

const brokenReply: Partial<Record<ReplyOutcome['kind'], string>> = {
  closed: 'Schließt die Verbindung ohne Antwort',
  reset: 'Setzt die Verbindung zurück',
  silent: 'Nimmt Verbindungen an, antwortet aber nicht',
  'not-tls': 'Spricht kein TLS',
  'tls-failed': 'Der TLS-Handshake ist fehlgeschlagen',
  'cert-rejected': 'Das Zertifikat wird nicht akzeptiert',
};

/** What was seen at each stop of the request, in one short sentence. Which one is said is decided in `words/report`. */
export const journey = {
  stoppedByBrowser,
  sent: 'Anfrage gesendet',
  waiting: (elapsedMs: number | undefined) => `Wartet seit ${duration(elapsedMs)}`,
  noAddress: 'Keine Adresse gefunden',
  invalidAddress: 'Mit einer solchen Adresse kann sich der Browser nicht verbinden',
  resolvesTo: (addresses: readonly string[]) => `Wird zu ${listed(addresses)} aufgelöst`,
  everyAddress: 'Bedeutet jede Adresse dieses Computers',
  ipAddress: 'IP-Adresse, muss nicht aufgelöst werden',
  accepts: 'Nimmt Verbindungen an',
  acceptsOnSome: (on: readonly string[], notOn: readonly string[]) =>
    `Nimmt Verbindungen auf ${listed(on)} an, nicht auf ${listed(notOn)}`,
  refusedBecauseFree: 'Verbindung abgelehnt: Kein Programm lauscht',
  accessDenied: 'Das System verbietet diesem Browser die Verbindung',
  turnedAway,
  paused: (name: string) => `${name} ist angehalten`,
  speaks: (protocol: Protocol) => `Spricht ${protocolName(protocol)}`,
  brokenTalk,
  brokenReply,
  webServer: 'Ein Webserver',
  loops: 'Leitet im Kreis um',
  stopsMidway: 'Bricht mittendrin ab',
  invalidHttp: 'Ungültiges HTTP',
  status: (status: number, elapsedMs: number | undefined) => `${status} nach ${duration(elapsedMs)}`,
  noneSoFar: 'Bisher keine',
  /** `Zuletzt gesehen: Next.js, vor 12 Minuten` */
  lastSeen: (remembered: NonNullable<Remembered>, at: string) =>
    `Zuletzt gesehen: ${programName(remembered)}, ${timeAgo(remembered.lastAnsweredAt, at)}`,
};
