import type { Facts, OperatingSystem } from '../../evidence/index.ts';
import type { Target } from '../../evidence/target.ts';
import { bindErrorOf } from '../bind-error.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { boundOnPort, isRefused } from '../way-to-port.ts';

/** The system lets no ordinary program take this port: it needs privilege, or is set aside. */
export const portReserved = defineCause({
  id: 'port-reserved',
  stop: 'port',
  needs: ['reservations'],
  uses: ['expected', 'connect', 'listeners'],
  judge(facts) {
    const { target, expected, connect, listeners } = facts;
    // Somebody has the port, so it can be had.
    const isHeld = listeners && boundOnPort(target, listeners).length > 0;
    if (isHeld || (connect && !isRefused(target, connect))) return ruledOut;
    const inLog = bindErrorOf({ expected, reservations: undefined });
    if (inLog?.kind === 'forbidden') {
      const details = detailsOf(target, {}, inLog.process?.program);
      // Windows says the same of a port that another program has.
      return listeners || connect ? certain(details) : likely(details);
    }
    const { reservations } = facts;
    const wanting = expected?.find(({ reason, listensOn }) => reason === 'names-port' && listensOn.length === 0);
    const details = detailsOf(target, reservations, wanting?.process.program);
    const told = bindErrorOf({ expected, reservations });
    if (told) return told.kind === 'forbidden' ? certain(details) : ruledOut;
    return judgeRule(target, details, { isWanted: wanting !== undefined, isRefused: connect !== undefined });
  },
  text: {
    title: ({ port, rule }) =>
      rule === 'privilege'
        ? `Port ${port} takes a privilege that ordinary programs do not have`
        : `The system does not let programs take port ${port}`,
    why: ({ port, rule, range, url, below, program }) => {
      const who = program ? `${program} asked for port ${port} and does not have it. ` : '';
      if (rule === 'range')
        return `${who}Ports ${range} are set aside by the system, for virtual machines or a service, and ${port} is among them. Nothing listens there, and still nothing else can.`;
      if (rule === 'privilege')
        return `${who}Ports below ${below} are for programs with administrator's rights, so a server that is started as usual cannot listen on ${port}.`;
      if (rule === 'url') return `${who}Windows has reserved ${url} on this port for a service.`;
      return `${who}The system turned down a program that asked for port ${port}: not because it is taken, but because it may not have it.`;
    },
    steps: ({ rule, below, port, instead, lowStart }, { os }) => [
      { text: `Start the server on another port, such as ${instead}, and open that one.` },
      ...unlock(rule, { below, port, os }),
      ...(lowStart && os === 'windows' ? [raiseStart(lowStart)] : []),
    ],
  },
});

type Rule = 'range' | 'privilege' | 'url' | 'unknown';

function detailsOf(target: Target, reservations: Facts['reservations'], program: string | undefined) {
  const { privilegedBelow: below = 0, hasPrivilege, excludedRanges = [], urlReservations = [] } = reservations;
  // What an administrator sets aside is only never handed out.
  const blocking = excludedRanges.find(
    ({ from, to, by }) => from <= target.port && target.port <= to && by !== 'administrator',
  );
  const isPrivileged = target.port < below && hasPrivilege === false;
  const rule: Rule = blocking ? 'range' : isPrivileged ? 'privilege' : urlReservations.length > 0 ? 'url' : 'unknown';
  const range = blocking && (blocking.from === blocking.to ? `${blocking.from}` : `${blocking.from} to ${blocking.to}`);
  return {
    port: target.port,
    rule,
    range,
    url: urlReservations[0],
    below,
    program,
    instead: otherPort(target.port, excludedRanges),
    lowStart: rule === 'range' ? lowStartOf(reservations) : undefined,
  };
}

/** One that is not set aside itself. */
function otherPort(port: number, ranges: readonly { from: number; to: number }[]): number {
  const candidates = [port < 1024 ? 8000 + port : 8080, 3000, 5173, 8888, 9000];
  return candidates.find((one) => !ranges.some(({ from, to }) => from <= one && one <= to)) ?? 8080;
}

/** Where Windows hands out ports from, unless a setting was changed: https://learn.microsoft.com/en-us/troubleshoot/windows-server/networking/default-dynamic-port-range-tcpip-chang */
const usualStart = 49_152;

function lowStartOf(reservations: Facts['reservations'] | undefined): number | undefined {
  const from = reservations?.dynamicRange?.from;
  return from !== undefined && from < usualStart ? from : undefined;
}

function raiseStart(lowStart: number): Step {
  return {
    text: `Ports from ${lowStart} on are handed out by the system here, and it sets ranges aside among them; usually they begin at ${usualStart}. Put that back from a terminal of the administrator, and restart the computer:`,
    command: `netsh interface ipv4 set dynamicport tcp start=${usualStart} num=${65_536 - usualStart}`,
  };
}

/** Without a log to say so, the rule alone tells that a server cannot be there; not that one tried. */
function judgeRule<D extends { rule: Rule }>(
  { url }: Target,
  details: D,
  { isWanted, isRefused }: { isWanted: boolean; isRefused: boolean },
) {
  if (details.rule === 'range') return isRefused ? certain(details) : likely(details);
  if (details.rule === 'url') return isWanted ? likely(details) : ruledOut;
  if (details.rule === 'unknown') return ruledOut;
  // Who types no port asks for 80 or 443, and nobody need have tried to serve there.
  if (!isWanted) return new URL(url).port === '' ? ruledOut : likely(details);
  return certain(details);
}

function unlock(rule: Rule, { below, port, os }: { below: number; port: number; os: OperatingSystem }): Step[] {
  if (os === 'windows' && rule !== 'url')
    return [
      {
        text: 'See which ranges are set aside; they change when the computer starts:',
        command: 'netsh interface ipv4 show excludedportrange protocol=tcp',
      },
      {
        text: 'Restart the service that sets them aside, from a terminal of the administrator, and start the server right after it:',
        command: 'net stop winnat && net start winnat',
      },
    ];
  if (os === 'windows')
    return [{ text: 'See which addresses are reserved, and for whom:', command: 'netsh http show urlacl' }];
  if (os === 'linux')
    return [
      {
        text: `If it has to be this port, let programs of everybody take ports below ${below || 1024} too:`,
        command: `sudo sysctl net.ipv4.ip_unprivileged_port_start=${port}`,
      },
    ];
  return [{ text: "If it has to be this port, start the server with administrator's rights, or on all addresses." }];
}
