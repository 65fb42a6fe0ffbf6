import { portTaken } from '../../diagnosis/causes/program/port-taken.ts';
import { diagnoseBy } from '../../diagnosis/diagnose-by.ts';
import type { Target } from '../../evidence/address/target.ts';
import type { FactName, FoundOut } from '../../evidence/index.ts';
import { browser } from '../../probes/browser.ts';
import { lookWithHelper } from '../../probes/helper/helper.ts';
import { operatingSystemOf } from '../../state/operating-system-of.ts';
import type { ToldFinding } from '../../words/cause-words.ts';
import { findingsInWords } from '../../words/report/in-words.ts';
import type { Answered } from './ask-page.ts';

/** What it takes to tell that another program than this page's wanted the port. */
const telling = ['owners', 'expected', 'remembered'] as const satisfies readonly FactName[];

/**
 * Whether the page that loaded is another program's than the one that wanted the port. Asked for when somebody opens the popup, never before.
 * @returns null where nothing speaks for that, or the helper cannot be asked
 */
export async function findWrongPage(target: Target, answer: Promise<Answered | null>): Promise<ToldFinding | null> {
  const [attempt, facts, { os }] = await Promise.all([answer, tellingFacts(target), browser.runtime.getPlatformInfo()]);
  if (!attempt) return null;
  const at = new Date().toISOString();
  const diagnosis = diagnoseBy([portTaken], {
    version: 1,
    url: target.url,
    os: operatingSystemOf(os),
    at,
    facts: { ...facts, attempt },
    unknown: {},
  });
  return findingsInWords(diagnosis)[0] ?? null;
}

/** Known as soon as the helper has told them, or why it cannot; what it tells of the rest is not waited for. */
async function tellingFacts(target: Target): Promise<FoundOut['facts']> {
  const told: FoundOut = { facts: {}, unknown: {} };
  const all = Promise.withResolvers<void>();
  const take = ({ facts, unknown }: FoundOut) => {
    Object.assign(told.facts, facts);
    Object.assign(told.unknown, unknown);
    if (telling.every((name) => told.facts[name] !== undefined || told.unknown[name])) all.resolve();
  };
  await Promise.race([all.promise, lookWithHelper(target.url, take)]);
  return told.facts;
}
