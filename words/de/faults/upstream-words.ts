import type { UpstreamFault } from '../../../diagnosis/reading/reply/upstream-fault.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import { titleThatFits } from '../../names/title-that-fits.ts';
import type { Step } from '../../step.ts';
import { listListeners } from '../../steps/commands.ts';
import { withCommand } from '../../steps/with-command.ts';
import { listed } from '../names/listed.ts';

/** Words for a fault behind a proxy. */

export function titleOfFault(port: number, fault: UpstreamFault | undefined): string {
  const short = `Der Server hinter Port ${port} antwortet nicht`;
  if (!fault) return short;
  if (fault.kind === 'other-family')
    return titleThatFits(
      `Port ${port} leitet Anfragen an ${shown(fault.server.url)} weiter, wo nur eine Adresse antwortet`,
      short,
    );
  return titleThatFits(`${short}: ${shown(fault.server.url)}`, short);
}

/** Without `tcp://`, which stands for a bare connection and means nothing to most people. */
function shown(url: string): string {
  return url.replace(/^tcp:\/\//, '');
}

type Server = UpstreamFault['server'];

const saysOf: Record<Server['result'], (named: string) => string> = {
  accepted: (named) => `${named} nimmt Verbindungen an.`,
  refused: (named) => `${named} lehnt die Verbindung ab.`,
  silent: (named) => `${named} beantwortet die Verbindung nicht.`,
  unreachable: (named) => `${named} ist nicht erreichbar.`,
  'not-tried': (named) => `${named} wurde nicht geprüft.`,
};

const saysInReply: Record<NonNullable<Server['reply']>, (named: string) => string> = {
  http: (named) => `${named} antwortet.`,
  'not-http': (named) => `${named} nimmt die Verbindung an, spricht aber kein HTTP.`,
  closed: (named) => `${named} nimmt die Verbindung an und schließt sie ohne Antwort.`,
  silent: (named) => `${named} nimmt die Verbindung an, antwortet aber nicht.`,
};

export function saysOfFault({ server, kind, through }: UpstreamFault, instead: string | undefined): string {
  const chain = through
    ? `Der Server dahinter, ${shown(through.url)}, läuft ebenfalls und leitet Anfragen seinerseits weiter. `
    : '';
  const named = `Der Server unter ${shown(server.url)}, angegeben ${placeOf(server)},`;
  if (kind === 'mute') return chain + saysInReply[server.reply ?? 'silent'](named);
  if (kind === 'dead')
    return `${chain}${saysOf[server.result](named)}${instead ? ` Auf diesem Port lauscht zwar ein Programm, aber auf ${instead}.` : ''}`;
  return `${chain}${named} nimmt Verbindungen an, aber nicht auf ${listed(server.refusedOn ?? [])}. Der Name hat zwei Adressen, und ein Proxy verwendet möglicherweise die, auf der nichts lauscht.`;
}

const places: Partial<Record<string, string>> = {
  'error page': 'auf der Fehlerseite',
  'command line': 'in der Befehlszeile',
  log: 'im Log',
};

/** A file goes by its path alone. */
function placeOf({ namedBy }: Server): string {
  return places[namedBy] ?? `in ${namedBy}`;
}

export function stepsForFault(
  fault: UpstreamFault | undefined,
  instead: string | undefined,
  os: OperatingSystem,
): Step[] {
  if (!fault)
    return [
      { text: 'Starten Sie den Server hinter dem Proxy. Im Log des Proxys steht, welcher es ist.' },
      otherAddress,
    ];
  const { server, kind } = fault;
  if (kind === 'other-family')
    return [oneAddress(fault), { text: 'Oder lassen Sie den Server dahinter auf beiden Adressen lauschen.' }];
  const start =
    kind === 'mute'
      ? `Sehen Sie in das Terminal oder Log des Servers unter ${shown(server.url)}: Er läuft, antwortet aber nicht richtig.`
      : `Starten Sie den Server, der unter ${shown(server.url)} laufen soll.`;
  const port = URL.canParse(server.url) ? Number(new URL(server.url).port) : 0;
  const look = withCommand('Prüfen Sie, ob dort etwas lauscht', port > 0 ? listListeners(os, port) : undefined);
  const first = instead ? { text: `Ersetzen Sie die Adresse ${whereNamed(fault)} durch ${instead}.` } : { text: start };
  return [
    first,
    ...(port > 0 ? [look] : []),
    ...(instead ? [] : [isIpv6(server.url) ? oneAddress(fault) : otherAddress]),
  ];
}

const otherAddress: Step = {
  text: 'Wenn er auf einem anderen Port oder einer anderen Adresse läuft, tragen Sie das in den Einstellungen des Proxys ein. Steht dort localhost, versuchen Sie 127.0.0.1: Die beiden können zu verschiedenen Servern führen.',
};

/** `::1` is usually what localhost resolved to, rather than what someone wrote. */
function isIpv6(url: string): boolean {
  return url.includes('[::1]');
}

function oneAddress(fault: UpstreamFault): Step {
  const { server, kind } = fault;
  const address = server.refusedOn?.includes('127.0.0.1') ? '[::1]' : '127.0.0.1';
  const where = whereNamed(fault);
  return {
    text:
      kind === 'other-family'
        ? `Ersetzen Sie localhost ${where} durch ${address}: Seit Node.js 17 führt localhost zuerst zu ::1, wenn das System es so vorgibt.`
        : `Ersetzen Sie localhost ${where} durch ${address}, falls der Server nur auf ${address} lauscht: Seit Node.js 17 führt localhost zuerst zu ::1, wenn das System es so vorgibt.`,
  };
}

/** A page or a log shows what was tried, not where it is set. */
function whereNamed({ server }: UpstreamFault): string {
  return /page|log|output|console|stderr/.test(server.namedBy) ? 'in den Einstellungen des Proxys' : placeOf(server);
}
