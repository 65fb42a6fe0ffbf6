import type { UpstreamFault } from '../../../diagnosis/reading/reply/upstream-fault.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Step } from '../../step.ts';
import { titleThatFits } from '../names/describe-forwarder.ts';
import { listListeners } from '../steps/commands.ts';
import { withCommand } from '../steps/with-command.ts';

/** The words of a fault behind a proxy. */

export function titleOfFault(port: number, fault: UpstreamFault | undefined): string {
  const short = `The server behind port ${port} does not answer`;
  if (!fault) return short;
  if (fault.kind === 'other-family')
    return titleThatFits(
      `Port ${port} passes requests on to ${shown(fault.server.url)}, which answers on one address only`,
      short,
    );
  return titleThatFits(`${short}: ${shown(fault.server.url)}`, short);
}

/** Where only a connection is configured, an address of no scheme that a person knows. */
function shown(url: string): string {
  return url.replace(/^tcp:\/\//, '');
}

const saysOf = {
  accepted: 'accepts connections',
  refused: 'refuses the connection',
  silent: 'does not answer the connection',
  unreachable: 'cannot be reached',
  'not-tried': 'was not tried',
} as const;

const saysInReply = {
  http: 'answers',
  'not-http': 'accepts the connection and speaks something other than HTTP',
  closed: 'accepts the connection and ends it without a reply',
  silent: 'accepts the connection and does not reply',
} as const;

export function saysOfFault({ server, kind, through }: UpstreamFault, instead: string | undefined): string {
  const chain = through
    ? `The one behind it, ${shown(through.url)}, is up too, and passes requests on in its turn. `
    : '';
  const named = `${shown(server.url)}, named in ${server.namedBy},`;
  if (kind === 'mute') return `${chain}${named} ${saysInReply[server.reply ?? 'silent']}.`;
  if (kind === 'dead')
    return `${chain}${named} ${saysOf[server.result]}.${instead ? ` A program listens on that port, but on ${instead}.` : ''}`;
  return `${chain}${named} accepts connections, but not on ${server.refusedOn?.join(' and ')}: the name stands for two addresses, and a proxy may take the one where nobody listens.`;
}

export function stepsForFault(
  fault: UpstreamFault | undefined,
  instead: string | undefined,
  os: OperatingSystem,
): Step[] {
  if (!fault) return [{ text: 'Start the server behind the proxy; the log of the proxy names it.' }, otherAddress];
  const { server, kind } = fault;
  if (kind === 'other-family')
    return [oneAddress(fault), { text: 'Or let the server behind it listen on both addresses.' }];
  const start =
    kind === 'mute'
      ? `Look at the terminal or log of the server on ${shown(server.url)}: it runs, and fails to answer.`
      : `Start the server that belongs on ${shown(server.url)}.`;
  const port = URL.canParse(server.url) ? Number(new URL(server.url).port) : 0;
  const look = withCommand('See whether anything listens there', port > 0 ? listListeners(os, port) : undefined);
  const first = instead
    ? { text: `Write ${instead} in place of the address in ${whereNamed(fault)}.` }
    : { text: start };
  return [
    first,
    ...(port > 0 ? [look] : []),
    ...(instead ? [] : [isIpv6(server.url) ? oneAddress(fault) : otherAddress]),
  ];
}

const otherAddress: Step = {
  text: 'If it runs on another port or address, write that one into the settings of the proxy. Where localhost stands there, try 127.0.0.1: the two may lead to different servers.',
};

/** `::1` is what localhost led to, where nobody wrote it down as it is. */
function isIpv6(url: string): boolean {
  return url.includes('[::1]');
}

function oneAddress(fault: UpstreamFault): Step {
  const { server } = fault;
  const address = server.refusedOn?.includes('127.0.0.1') ? '[::1]' : '127.0.0.1';
  return {
    text: `Write ${address} in place of localhost in ${whereNamed(fault)}: since Node.js 17, localhost leads to ::1 first where the system says so.`,
  };
}

/** A page or a log tells what was tried, not where it is set. */
function whereNamed({ server: { namedBy } }: UpstreamFault): string {
  return /page|log|output|console|stderr/.test(namedBy) ? 'the settings of the proxy' : namedBy;
}
