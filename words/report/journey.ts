import type { Stop } from '../../diagnosis/cause.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { type Target, urlHost } from '../../evidence/address/target.ts';
import type { Facts } from '../../evidence/index.ts';
import { words } from '../words.ts';
import { seenAtBrowser, seenAtName, seenAtPort } from './seen-before-program.ts';
import { seenAtProgram, seenAtReply } from './seen-from-program.ts';
import { bad, type Sight, unknown } from './sight.ts';

export interface JourneyStop {
  stop: Exclude<Stop, 'none'>;
  label: string;
  state: 'ok' | 'bad' | 'unknown' | 'not-reached';
  sentence: string;
}

const order = ['browser', 'name', 'port', 'program', 'reply'] as const;

/** The five stops of the request, each with what is known about it in one short sentence. */
export function journeyOf(target: Target, diagnosis?: Pick<Diagnosis, 'findings' | 'evidence'>): JourneyStop[] {
  const facts = diagnosis?.evidence.facts ?? {};
  const sights = sightsOf(target, facts);
  const failedIndex = failedIndexOf(diagnosis?.findings[0]?.stop, sights);
  return order.map((stop, index) => ({
    stop,
    label: labelOf(stop, target),
    ...(index > failedIndex ? beyond(stop, facts, diagnosis?.evidence.at) : upTo(sights[index], index === failedIndex)),
  }));
}

/** The path when nothing was tried: what each stop does. */
export function usualJourney(target: Target): JourneyStop[] {
  return order.map((stop) => ({
    stop,
    label: labelOf(stop, target),
    state: 'unknown',
    sentence: words.page.about.stops[stop],
  }));
}

function sightsOf(target: Target, facts: Partial<Facts>): Sight[] {
  return [
    seenAtBrowser(target, facts),
    seenAtName(target, facts),
    seenAtPort(target, facts),
    seenAtProgram(target, facts),
    seenAtReply(target, facts),
  ];
}

/** Where the first finding says the request stopped. Without a finding: the first stop where something bad was seen. */
function failedIndexOf(stop: Stop | undefined, sights: Sight[]): number {
  if (stop === 'none') return order.length;
  if (stop) return order.indexOf(stop);
  const seen = sights.findIndex((sight) => sight.state === 'bad');
  return seen === -1 ? order.length : seen;
}

function upTo(sight: Sight | undefined, isFailed: boolean): Sight {
  const seen = sight ?? unknown(words.page.journey.notKnown);
  if (!isFailed) return seen;
  return seen.state === 'bad' ? seen : bad(words.page.journey.stoppedHere);
}

function beyond(stop: JourneyStop['stop'], facts: Partial<Facts>, at: string | undefined) {
  const { remembered } = facts;
  const sentence =
    stop === 'program' && at && remembered ? words.journey.lastSeen(remembered, at) : words.page.journey.notReached;
  return { state: 'not-reached', sentence } as const;
}

function labelOf(stop: JourneyStop['stop'], target: Target): string {
  if (stop === 'name') return urlHost(target.host);
  if (stop === 'port') return words.page.journey.port(target.port);
  return words.page.journey[stop];
}
