import { withoutOneDigit, withSwappedDigits } from '../../../evidence/address/digit-slips.ts';
import type { Target } from '../../../evidence/address/target.ts';
import type { Service, Services } from '../../../evidence/machine/services.ts';
import type { Listeners } from '../../../evidence/port/listeners.ts';
import type { Remembered } from '../../../evidence/port/remembered.ts';
import { type FrameworkRow, frameworks } from '../../../evidence/programs/frameworks.ts';
import { interpreterOf } from '../../../evidence/programs/interpreters.ts';
import { programKind } from '../../knowledge/program-kinds.ts';
import { isAnotherServer, isSameProcess } from '../program/another-server.ts';
import { tellingWords } from './telling-words.ts';

/** Why a listener on another port may be the one that was meant, strongest first. The last three tell the number alone. */
const reasons = [
  'from-here',
  'same-process',
  'same-folder',
  'same-project',
  'same-title',
  'usual-port',
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

/** Dev servers that find their port taken try the next ones; none of those seen goes further than this. */
const farthestNextPort = 10;

/** Listeners that may be the wanted one, the best first. Only such as may speak HTTP; empty when nothing but a guess is left. */
export function likelyPorts(target: Target, services: Services, remembered: Remembered | undefined): LikelyPort[] {
  return services
    .filter((service) => service.web !== false && service.port !== target.port && !isDebugger(service))
    .filter((service) => !remembered || isOfAsker(service, remembered) || !isAnotherServer(service, remembered))
    .map((service) => ({ service, reasons: reasons.filter((one) => holds[one]({ target, service, remembered })) }))
    .filter((one) => one.reasons.length > 0)
    .sort((one, other) => weigh(one, target) - weigh(other, target));
}

/** The one server of pages that runs besides, if there is just one: whoever named the wrong port is most likely to mean it. */
export function onlyServer(target: Target, services: Services): Service | undefined {
  const isOther = ({ port }: Service) => port !== target.port && !otherPorts.has(port);
  const servers = services.filter((one) => isOther(one) && servesPages(one) && !isOfSystem(one));
  return servers.length === 1 ? servers[0] : undefined;
}

/** An editor, a browser or a service of the system answers HTTP as well, and so does an engine that no container is known of; a tunnel leads to a page. */
function isOfSystem({ program, container, framework }: Service): boolean {
  const kind = program === undefined ? undefined : programKind({ program, framework })?.kind;
  return !container && kind !== undefined && kind !== 'tunnel';
}

const holds: Record<PortReason, (candidate: Candidate) => boolean> = {
  'from-here': ({ service }) => service.isFromHere === true,
  'same-process': ({ service, remembered }) => (remembered ? isSameProcess(service, remembered) : false),
  'same-folder': ({ service, remembered }) => remembered?.folder !== undefined && remembered.folder === service.folder,
  'same-project': ({ service, remembered }) =>
    remembered?.project !== undefined && remembered.project === service.project,
  'same-title': ({ service, remembered }) =>
    tellingWords(service.title).length > 0 && remembered?.title === service.title,
  // A guess from the number alone needs a program that serves pages.
  'usual-port': ({ target, service }) => servesPages(service) && isUsualPort(target.port, service),
  'next-port': ({ target: { port }, service }) =>
    servesPages(service) && service.port > port && service.port <= port + farthestNextPort,
  'typing-slip': ({ target, service }) =>
    servesPages(service) && isTypingSlip(String(target.port), String(service.port)),
};

/** Where a server of this kind listens unless it's told otherwise, or finds its port taken. */
function isUsualPort(port: number, { framework }: Service): boolean {
  const row: FrameworkRow | undefined = framework && frameworks[framework];
  return row?.ports.includes(port) ?? false;
}

/** It runs from the folder where the person asks, and what answered here before ran from another one. */
function isOfAsker({ isFromHere, folder }: Service, remembered: NonNullable<Remembered>): boolean {
  return isFromHere === true && remembered.folder !== undefined && remembered.folder !== folder;
}

/** Node and browsers answer HTTP there as well, and never with the page that was meant. */
function isDebugger({ risk, port }: Service): boolean {
  return risk === 'debugger' || risk === 'browser-debugger' || inspectorPorts.includes(port);
}

/** Of Node, Chromium and Bun, where nobody tells of the risk. */
const inspectorPorts: readonly number[] = [9229, 9222, 6499];

function servesPages(service: Service): boolean {
  const { web, framework, program = '' } = service;
  // What else listens from an interpreter is rare, and seldom near the port that was asked for.
  return !isDebugger(service) && (web ?? (framework !== undefined || interpreterOf(program) !== undefined));
}

/** Ports of databases, mail and the system, which nobody opens as a page. */
const otherPorts = new Set([
  22, 25, 53, 110, 111, 135, 139, 143, 389, 445, 631, 993, 995, 1433, 1521, 2049, 3306, 3389, 5353, 5432, 5672, 5900,
  6379, 9042, 11211, 27017, 33060,
]);

/** Where nobody told which programs they are, what listens may be servers. */
export function servicesFrom(listeners: Listeners): Services {
  const ports = [...new Set(listeners.map(({ port }) => port))].filter((port) => !otherPorts.has(port));
  return ports.map((port) => ({
    port,
    addresses: listeners.filter((one) => one.port === port).map(({ address }) => address),
    web: true,
  }));
}

/** By the strongest reason, then by how many there are, then by how near the port is. */
function weigh({ reasons: held, service }: LikelyPort, target: Target): number {
  const [strongest = 'typing-slip'] = held;
  const strength = reasons.indexOf(strongest) * reasons.length - held.length;
  return strength * 65_536 + Math.abs(service.port - target.port);
}

/** Two neighbouring digits swapped, one digit missing or one too many. Another digit in place of one is no slip but another port. */
export function isTypingSlip(typed: string, meant: string): boolean {
  const [shorter, longer] = typed.length < meant.length ? [typed, meant] : [meant, typed];
  if (longer.length === shorter.length + 1) return withoutOneDigit(longer).includes(shorter);
  return typed.length === meant.length && withSwappedDigits(typed).includes(meant) && typed !== meant;
}
