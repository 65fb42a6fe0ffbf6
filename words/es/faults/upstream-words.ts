import type { UpstreamFault } from '../../../diagnosis/reading/reply/upstream-fault.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import { titleThatFits } from '../../names/title-that-fits.ts';
import type { Step } from '../../step.ts';
import { listListeners } from '../../steps/commands.ts';
import { withCommand } from '../../steps/with-command.ts';
import { listed } from '../names/listed.ts';

/** Words for a fault behind a proxy. */

export function titleOfFault(port: number, fault: UpstreamFault | undefined): string {
  const short = `El servidor que está detrás del puerto ${port} no responde`;
  if (!fault) return short;
  if (fault.kind === 'other-family')
    return titleThatFits(
      `El puerto ${port} reenvía las solicitudes a ${shown(fault.server.url)}, que responde en una sola dirección`,
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
  accepted: (named) => `${named} acepta conexiones.`,
  refused: (named) => `${named} rechaza la conexión.`,
  silent: (named) => `${named} no responde a la conexión.`,
  unreachable: (named) => `${named} está inaccesible.`,
  'not-tried': (named) => `${named} no se probó.`,
};

const saysInReply: Record<NonNullable<Server['reply']>, (named: string) => string> = {
  http: (named) => `${named} responde.`,
  'not-http': (named) => `${named} acepta la conexión, pero no usa HTTP.`,
  closed: (named) => `${named} acepta la conexión y la cierra sin respuesta.`,
  silent: (named) => `${named} acepta la conexión, pero no contesta.`,
};

export function saysOfFault({ server, kind, through }: UpstreamFault, instead: string | undefined): string {
  const chain = through
    ? `El servidor de detrás, ${shown(through.url)}, también está en marcha y a su vez reenvía las solicitudes. `
    : '';
  const named = `El servidor ${shown(server.url)}, indicado en ${placeOf(server)},`;
  if (kind === 'mute') return chain + saysInReply[server.reply ?? 'silent'](named);
  if (kind === 'dead')
    return `${chain}${saysOf[server.result](named)}${instead ? ` Un programa sí escucha en ese puerto, pero en ${instead}.` : ''}`;
  return `${chain}${named} acepta conexiones, pero no en ${listed(server.refusedOn ?? [])}. El nombre tiene dos direcciones, y un proxy puede usar aquella en la que no escucha nadie.`;
}

const places: Partial<Record<string, string>> = {
  'error page': 'la página de error',
  'command line': 'la línea de comandos',
  log: 'el registro',
};

/** A file goes by its path alone. */
function placeOf({ namedBy }: Server): string {
  return places[namedBy] ?? namedBy;
}

export function stepsForFault(
  fault: UpstreamFault | undefined,
  instead: string | undefined,
  os: OperatingSystem,
): Step[] {
  if (!fault)
    return [
      { text: 'Inicia el servidor que está detrás del proxy. El registro del proxy indica cuál es.' },
      otherAddress,
    ];
  const { server, kind } = fault;
  if (kind === 'other-family')
    return [oneAddress(fault), { text: 'O haz que el servidor de detrás escuche en ambas direcciones.' }];
  const start =
    kind === 'mute'
      ? `Revisa la terminal o el registro del servidor ${shown(server.url)}: está en marcha, pero no consigue responder.`
      : `Inicia el servidor que corresponde a ${shown(server.url)}.`;
  const port = URL.canParse(server.url) ? Number(new URL(server.url).port) : 0;
  const look = withCommand('Comprueba si algo escucha ahí', port > 0 ? listListeners(os, port) : undefined);
  const first = instead ? { text: `Cambia la dirección en ${whereNamed(fault)} por ${instead}.` } : { text: start };
  return [
    first,
    ...(port > 0 ? [look] : []),
    ...(instead ? [] : [isIpv6(server.url) ? oneAddress(fault) : otherAddress]),
  ];
}

const otherAddress: Step = {
  text: 'Si se ejecuta en otro puerto u otra dirección, ponlos en la configuración del proxy. Si ahí dice localhost, prueba con 127.0.0.1: pueden llevar a servidores distintos.',
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
        ? `Cambia localhost por ${address} en ${where}: desde Node.js 17, localhost lleva primero a ::1 si el sistema así lo indica.`
        : `Si el servidor solo escucha en ${address}, cambia localhost por ${address} en ${where}: desde Node.js 17, localhost lleva primero a ::1 si el sistema así lo indica.`,
  };
}

/** A page or a log shows what was tried, not where it is set. */
function whereNamed({ server }: UpstreamFault): string {
  return /page|log|output|console|stderr/.test(server.namedBy) ? 'la configuración del proxy' : placeOf(server);
}
