import { circumstancesOf } from '../../diagnosis/circumstances.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { type Target, urlHost } from '../../evidence/address/target.ts';
import type { Attempt, Failure } from '../../evidence/browser/attempt.ts';
import { withShortNames } from '../names/with-short-names.ts';
import { words } from '../words.ts';
import { browserCode } from './browser-code.ts';
import { inWords } from './in-words.ts';
import { missingFrom } from './missing.ts';

export interface Headline {
  tone: keyof typeof words.page.eyebrow;
  title: string;
  lede: string;
}

/** The sentence that stands alone: the first finding, what is missing to have one, or that Portside is still checking. */
export function headlineOf(target: Target, diagnosis: Diagnosis | undefined, isSettled: boolean): Headline {
  const finding = diagnosis?.findings[0];
  const host = withShortNames(`${urlHost(target.host)}:${target.port}`);
  if (finding) {
    const isWorking = finding.stop === 'none' && finding.certainty === 'certain';
    const { title, why } = inWords(finding, circumstancesOf(diagnosis.evidence));
    return { tone: isWorking ? 'works' : finding.certainty, title, lede: why };
  }
  if (!diagnosis || !isSettled)
    return { tone: 'looking', title: words.page.looking.title(host), lede: words.page.looking.lede };
  return { tone: 'undecided', ...undecidedWords(host, diagnosis) };
}

function undecidedWords(host: string, diagnosis: Diagnosis): { title: string; lede: string } {
  const missing = missingFrom(diagnosis);
  const reported = reportedBy(diagnosis.evidence.facts.attempt);
  if (missing.length === 0)
    return {
      title: words.page.undecided.nothingFits,
      lede: words.paragraph([...reported, words.page.undecided.nothingFitsLede]),
    };
  const facts = missing.flatMap((group) => group.facts.map((fact) => words.page.facts[fact]));
  const waysOut = missing.map((group) => words.page.reasons[group.reason]);
  return {
    title: words.page.undecided.title(host),
    lede: words.paragraph([...reported, words.page.undecided.missing(words.listed(shortened(facts))), ...waysOut]),
  };
}

/** A sentence can name about four things; the page lists them all. */
const maxNamed = 4;

function shortened(names: string[]): string[] {
  if (names.length <= maxNamed) return names;
  return [...names.slice(0, maxNamed - 1), words.page.services.more(names.length - maxNamed + 1)];
}

/** The browser's error code, which people can look up, and what it means if no cause says more. */
function reportedBy(attempt: Attempt | undefined): string[] {
  if (attempt?.outcome !== 'failed') return [];
  const failures: Partial<Record<Failure, string>> = words.page.undecided.failures;
  return [words.page.undecided.reported(browserCode(attempt)), ...[failures[attempt.failure] ?? []].flat()];
}
