import type { Diagnosis } from '../diagnosis/diagnose.ts';
import { type Target, urlHost } from '../evidence/target.ts';
import { en } from './en.ts';
import { listed } from './listed.ts';
import { missingFrom } from './missing.ts';

export interface Headline {
  tone: keyof typeof en.eyebrow;
  title: string;
  lede: string;
}

/** The sentence that stands alone: the first finding, what it would take to have one, or that it is being looked for. */
export function headlineOf(target: Target, diagnosis: Diagnosis | undefined, isSettled: boolean): Headline {
  const finding = diagnosis?.findings[0];
  if (finding) return { tone: finding.certainty, title: finding.title, lede: finding.why };
  if (!diagnosis || !isSettled) {
    const host = `${urlHost(target.host)}:${target.port}`;
    return { tone: 'looking', title: en.looking.title(host), lede: en.looking.lede };
  }
  return { tone: 'undecided', ...undecidedWords(diagnosis) };
}

function undecidedWords(diagnosis: Diagnosis): { title: string; lede: string } {
  const missing = missingFrom(diagnosis);
  if (missing.length === 0) return { title: en.undecided.nothingFits, lede: en.undecided.nothingFitsLede };
  const facts = missing.flatMap((group) => group.facts.map((fact) => en.facts[fact]));
  const isForHelper = missing.some((group) => group.reason === 'helper-missing');
  const whoTells = isForHelper ? en.undecided.helperTells : en.undecided.notFromHelper;
  return { title: en.undecided.title, lede: `${en.undecided.missing(listed(facts))} ${whoTells}` };
}
