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
  const host = `${urlHost(target.host)}:${target.port}`;
  if (finding) {
    const isWorking = finding.stop === 'none' && finding.certainty === 'certain';
    return { tone: isWorking ? 'works' : finding.certainty, title: finding.title, lede: finding.why };
  }
  if (!diagnosis || !isSettled) return { tone: 'looking', title: en.looking.title(host), lede: en.looking.lede };
  return { tone: 'undecided', ...undecidedWords(host, diagnosis) };
}

function undecidedWords(host: string, diagnosis: Diagnosis): { title: string; lede: string } {
  const missing = missingFrom(diagnosis);
  if (missing.length === 0) return { title: en.undecided.nothingFits, lede: en.undecided.nothingFitsLede };
  const facts = missing.flatMap((group) => group.facts.map((fact) => en.facts[fact]));
  const waysOut = missing.map((group) => en.reasons[group.reason]);
  return { title: en.undecided.title(host), lede: [en.undecided.missing(listed(facts)), ...waysOut].join(' ') };
}
