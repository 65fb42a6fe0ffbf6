import { maskQuery } from '../../../evidence/address/mask-query.ts';
import { askedAddress, type Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import {
  browserFacts,
  type Evidence,
  type FactName,
  type FoundOut,
  factNames,
  type OperatingSystem,
  type UnknownReason,
} from '../../../evidence/index.ts';
import type { HelperState } from '../../../protocol/helper-state.ts';
import { newestMemory } from '../../../state/memory/newest-memory.ts';

/**
 * Evidence from its start to its end. Each function returns new evidence and leaves its argument unchanged, because that may have been
 * passed on already. Nothing here reads a clock or calls the browser.
 */

/** Nothing is known yet. What only a browser sees will not be looked for, so it never stays pending. */
export function newEvidence(
  target: Target,
  { os, attempt, at }: { os: OperatingSystem; attempt: Attempt | undefined; at: string },
): Evidence {
  const ofBrowser: readonly FactName[] = browserFacts;
  const notSeen = attempt ? 'not-needed' : 'no-browser';
  return {
    version: 1,
    url: maskQuery(askedAddress(target)),
    os,
    at,
    facts: {},
    unknown: Object.fromEntries(factNames.map((name) => [name, ofBrowser.includes(name) ? notSeen : 'pending'])),
  };
}

/** Of each fact the first answer counts; of the memory, the newest. */
export function addFound(evidence: Evidence, { facts, unknown }: FoundOut, at: string): Evidence {
  const grown: Evidence = { ...evidence, at, facts: { ...evidence.facts }, unknown: { ...evidence.unknown } };
  const { remembered = null } = evidence.facts;
  if (facts.remembered) {
    grown.facts.remembered = newestMemory(remembered, facts.remembered);
    delete grown.unknown.remembered;
  }
  for (const name of factNames) {
    if (grown.facts[name] !== undefined) continue;
    if (facts[name] !== undefined) {
      Object.assign(grown.facts, { [name]: facts[name] });
      delete grown.unknown[name];
    } else if (unknown[name]) grown.unknown[name] = unknown[name];
  }
  return grown;
}

/** Nothing more will come: whatever is still pending stays unknown, for this reason. */
export function closeEvidence(evidence: Evidence, reason: UnknownReason, at: string): Evidence {
  const unknown = Object.entries(evidence.unknown) as [FactName, UnknownReason][];
  return {
    ...evidence,
    at,
    unknown: Object.fromEntries(unknown.map(([name, was]) => [name, was === 'pending' ? reason : was])),
  };
}

/** Why facts that the helper hasn't sent stay unknown. */
export function reasonWithout({ state, update }: HelperState): UnknownReason {
  // It answers for each fact that it knows.
  if (state === 'fine') return update === 'extension' ? 'not-understood' : 'helper-too-old';
  // In all other states, checking again changes nothing until the person follows what the page says about the helper.
  return state === 'stopped' || state === 'crashed' ? 'helper-failed' : 'helper-missing';
}

/** A helper that didn't answer for a fact is older than this extension. */
export function withUpdate(helper: HelperState, { unknown }: Evidence): HelperState {
  const isOlder = helper.state === 'fine' && Object.values(unknown).includes('helper-too-old');
  return isOlder ? { ...helper, update: 'helper' } : helper;
}
