import type { UpstreamFault } from '../../../diagnosis/reading/reply/upstream-fault.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import { titleThatFits } from '../../names/title-that-fits.ts';
import type { Step } from '../../step.ts';
import { listListeners } from '../../steps/commands.ts';
import { withCommand } from '../../steps/with-command.ts';
import { listed } from '../names/listed.ts';

/** Words for a fault behind a proxy. */

export function titleOfFault(port: number, fault: UpstreamFault | undefined): string {
  const short = `The server behind port ${port} doesn't answer`;
  if (!fault) return short;
  if (fault.kind === 'other-family')
    return titleThatFits(
      `Port ${port} forwards requests to ${shown(fault.server.url)}, which answers on only one address`,
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
  accepted: (named) => `${named} accepts connections.`,
  refused: (named) => `${named} refuses the connection.`,
  silent: (named) => `${named} doesn't respond to connections.`,
  unreachable: (named) => `${named} can't be reached.`,
  'not-tried': (named) => `${named} wasn't tried.`,
};

const saysInReply: Record<NonNullable<Server['reply']>, (named: string) => string> = {
  http: (named) => `${named} answers.`,
  'not-http': (named) => `${named} accepts the connection but doesn't speak HTTP.`,
  closed: (named) => `${named} accepts the connection and closes it without a reply.`,
  silent: (named) => `${named} accepts the connection but doesn't reply.`,
};

export function saysOfFault({ server, kind, through }: UpstreamFault, instead: string | undefined): string {
  const chain = through ? `The server behind it, ${shown(through.url)}, is up too and forwards requests in turn. ` : '';
  const named = `The server at ${shown(server.url)}, named in ${placeOf(server)},`;
  if (kind === 'mute') return chain + saysInReply[server.reply ?? 'silent'](named);
  if (kind === 'dead')
    return `${chain}${saysOf[server.result](named)}${instead ? ` A program does listen on that port, but on ${instead}.` : ''}`;
  return `${chain}${named} accepts connections, but not on ${listed(server.refusedOn ?? [])}. The name has two addresses, and a proxy may use the one where nothing is listening.`;
}

/** A file goes by its path alone. */
function placeOf({ namedBy }: Server): string {
  return /^(error page|command line|log)$/.test(namedBy) ? `the ${namedBy}` : namedBy;
}

export function stepsForFault(
  fault: UpstreamFault | undefined,
  instead: string | undefined,
  os: OperatingSystem,
): Step[] {
  if (!fault) return [{ text: "Start the server behind the proxy. The proxy's log names it." }, otherAddress];
  const { server, kind } = fault;
  if (kind === 'other-family')
    return [oneAddress(fault), { text: 'Or have the server behind it listen on both addresses.' }];
  const start =
    kind === 'mute'
      ? `Check the terminal or log of the server at ${shown(server.url)}: it's running but fails to answer.`
      : `Start the server that belongs at ${shown(server.url)}.`;
  const port = URL.canParse(server.url) ? Number(new URL(server.url).port) : 0;
  const look = withCommand('Check whether anything is listening there', port > 0 ? listListeners(os, port) : undefined);
  const first = instead ? { text: `Replace the address in ${whereNamed(fault)} with ${instead}.` } : { text: start };
  return [
    first,
    ...(port > 0 ? [look] : []),
    ...(instead ? [] : [isIpv6(server.url) ? oneAddress(fault) : otherAddress]),
  ];
}

const otherAddress: Step = {
  text: "If it runs on another port or address, put that in the proxy's settings. If they say localhost, try 127.0.0.1: those can be different servers.",
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
        ? `Replace localhost with ${address} in ${where}: since Node.js 17, localhost can resolve to ::1 first.`
        : `If the server listens on ${address} only, replace localhost with ${address} in ${where}: since Node.js 17, localhost can resolve to ::1 first.`,
  };
}

/** A page or a log shows what was tried, not where it is set. */
function whereNamed({ server }: UpstreamFault): string {
  return /page|log|output|console|stderr/.test(server.namedBy) ? "the proxy's settings" : placeOf(server);
}
