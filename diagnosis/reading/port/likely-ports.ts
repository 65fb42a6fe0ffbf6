import { withoutOneDigit } from '../../../evidence/address/digit-slips.ts';
import type { Target } from '../../../evidence/address/target.ts';
import type { Service, Services } from '../../../evidence/machine/services.ts';
import type { Listeners } from '../../../evidence/port/listeners.ts';
import type { Remembered } from '../../../evidence/port/remembered.ts';
import { type FrameworkRow, frameworks } from '../../../evidence/programs/frameworks.ts';
import { interpreterOf } from '../../../evidence/programs/interpreters.ts';
import { portsOfOtherProtocols } from '../../knowledge/ports-of-other-protocols.ts';
import { isAnotherServer, isSameProcess } from '../program/another-server.ts';
import { tellingWords } from './telling-words.ts';

/** Why a listener on another port may be the one you meant, strongest first. The last four go by the port number alone. */
const reasons = [
  'from-here',
  'same-process',
  'same-folder',
  'same-project',
  'same-title',
  'inner-port',
  'usual-port',
  'no-port',
  'next-port',
  'typing-slip',
] as const;

export type PortReason = (typeof reasons)[number];

export interface LikelyPort {
  service: Service;
  /** At least one. */
  reasons: PortReason[];
}

interface Candidate {
  target: Target;
  service: Service;
  remembered: Remembered | undefined;
}

/** Dev servers that find their port taken try the next ones. None we've seen goes further than this. */
const farthestNextPort = 10;

/** Listeners that may be the one you meant, best first. Only those that may speak HTTP; empty if there's nothing to go by. */
export function likelyPorts(target: Target, services: Services, remembered: Remembered | undefined): LikelyPort[] {
  return services
    .filter((service) => service.web !== false && service.port !== target.port && !isDebugger(service))
    .filter((service) => !remembered || isOfAsker(service, remembered) || !isAnotherServer(service, remembered))
    .map((service) => ({ service, reasons: reasons.filter((one) => holds[one]({ target, service, remembered })) }))
    .filter((one) => one.reasons.length > 0)
    .sort((one, other) => weigh(one, target) - weigh(other, target));
}

const holds: Record<PortReason, (candidate: Candidate) => boolean> = {
  'from-here': ({ service }) => service.isFromHere === true,
  'same-process': ({ service, remembered }) => (remembered ? isSameProcess(service, remembered) : false),
  'same-folder': ({ service, remembered }) => remembered?.folder !== undefined && remembered.folder === service.folder,
  'same-project': ({ service, remembered }) =>
    remembered?.project !== undefined && remembered.project === service.project,
  'same-title': ({ service, remembered }) =>
    tellingWords(service.title).length > 0 && remembered?.title === service.title,
  // Images, their logs and read-mes name the number that a program has in its container.
  'inner-port': ({ target, service }) => service.container?.port === target.port,
  // A guess by number alone needs a program that serves pages.
  'usual-port': ({ target, service }) => servesPages(service) && isUsualPort(target.port, service),
  // Someone who has opened a page there before meant that port.
  'no-port': ({ target, service, remembered }) => !remembered && isWithoutPort(target) && servesPages(service),
  'next-port': ({ target: { port }, service }) =>
    servesPages(service) && service.port > port && service.port <= port + farthestNextPort,
  'typing-slip': ({ target, service }) =>
    servesPages(service) && isTypingSlip(String(target.port), String(service.port)),
};

/** Browsers ask the scheme's own port then, and dev servers don't use it: opening it takes a privilege. */
export function isWithoutPort({ scheme, port }: Target): boolean {
  return port === (scheme === 'https' ? 443 : 80);
}

/** The default ports of such a server, or the ones it moves to if they are taken. */
function isUsualPort(port: number, { framework }: Service): boolean {
  const row: FrameworkRow | undefined = framework && frameworks[framework];
  return row?.ports.includes(port) ?? false;
}

/** It runs from the folder the person asks from, and the server that answered here before ran from another one. */
function isOfAsker({ isFromHere, folder }: Service, remembered: NonNullable<Remembered>): boolean {
  return isFromHere === true && remembered.folder !== undefined && remembered.folder !== folder;
}

/** Debug ports of Node and browsers answer HTTP too, but never with the page you meant. */
function isDebugger({ risk, port }: Service): boolean {
  return risk === 'debugger' || risk === 'browser-debugger' || inspectorPorts.includes(port);
}

/** Debug ports of Node, Chromium and Bun, if nobody reported the risk. */
const inspectorPorts: readonly number[] = [9229, 9222, 6499];

function servesPages(service: Service): boolean {
  const { web, framework, program = '' } = service;
  // An interpreter rarely listens for anything but pages, least of all near the requested port.
  return !isDebugger(service) && (web ?? (framework !== undefined || interpreterOf(program) !== undefined));
}

/** The listeners as services, if nobody reported which programs they are. */
export function servicesFrom(listeners: Listeners): Services {
  const ports = [...new Set(listeners.map(({ port }) => port))].filter((port) => !portsOfOtherProtocols.has(port));
  return ports.map((port) => ({
    port,
    addresses: listeners.filter((one) => one.port === port).map(({ address }) => address),
    web: true,
  }));
}

/** By the strongest reason, then by the number of reasons, then by how near the port is. */
function weigh({ reasons: held, service }: LikelyPort, target: Target): number {
  const [strongest = 'typing-slip'] = held;
  const strength = reasons.indexOf(strongest) * reasons.length - held.length;
  return strength * 65_536 + Math.abs(service.port - target.port);
}

/** Two digits swapped, one digit missing or one too many. One digit replaced by another isn't a typo but another port. */
export function isTypingSlip(typed: string, meant: string): boolean {
  const [shorter, longer] = typed.length < meant.length ? [typed, meant] : [meant, typed];
  if (longer.length === shorter.length + 1) return withoutOneDigit(longer).includes(shorter);
  const changed = [...typed].flatMap((digit, index) => (digit === meant[index] ? [] : [`${digit}${meant[index]}`]));
  const [one = '', other = ''] = changed;
  return typed.length === meant.length && changed.length === 2 && one === [...other].reverse().join('');
}
