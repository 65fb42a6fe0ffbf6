import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { isPossibleCause } from '../../diagnosis/knowledge/possible-causes.ts';
import { symptomCounts } from '../../diagnosis/knowledge/symptom-counts.ts';
import { symptomOf } from '../../diagnosis/symptom-of.ts';
import type { Target } from '../../evidence/address/target.ts';
import { type Shell, shellName, shellsOf } from '../shells.ts';
import { words } from '../words.ts';
import type { Check } from './check.ts';
import { checksOf } from './checks.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { headlineOf } from './headline.ts';
import { findingsInWords } from './in-words.ts';
import { missingFrom, missingText } from './missing.ts';

/** What an assistant reads before it thinks. The checks give way to the rest. */
const maxTokens = 600;
const maxAlternatives = 3;

/**
 * The diagnosis as a question to an AI assistant: what was opened, what was seen, what Portside makes of it, and what is asked. In the
 * person's language, so that they can read what they hand over and get their answer in it. It holds nothing that the report doesn't.
 */
export function promptOf(target: Target, diagnosis: Diagnosis, shell: Shell | undefined): string {
  const { assistant } = words.page;
  const { attempt, ...others } = diagnosis.evidence.facts;
  const seen = (facts: typeof diagnosis.evidence.facts) => checksOf({ ...diagnosis.evidence, facts, unknown: {} });
  const { tone, title, lede } = headlineOf(target, diagnosis, true);
  const system = assistant.system[diagnosis.evidence.os];
  const before = [
    assistant.opened(`\`${diagnosis.url}\``, system),
    `${assistant.concluded[tone]}\n${words.paragraph([words.sentence(title), lede])}`,
    ...list(assistant.browserSaw, attempt ? seen({ attempt }).map(({ text }) => text) : []),
  ];
  const after = [
    ...list(assistant.missing, missingFrom(diagnosis).map(missingText)),
    ...list(assistant.alsoPossible, alternativesOf(diagnosis)),
    ...list(assistant.ruledOut, ruledOutBy(target, diagnosis)),
    words.paragraph([assistant.ask(assistant.shellOn(nameOf(shell, diagnosis), system)), assistant.isEvidence]),
  ];
  const room = maxTokens - estimateTokens([...before, assistant.shows, ...after].join('\n\n'));
  return `${[...before, ...list(assistant.shows, fitting(seen(others), room)), ...after].join('\n\n')}\n`;
}

function list(heading: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [[heading, ...lines.map((line) => `- ${line}`)].join('\n')];
}

/** In their order; what is wrong goes before what is right if not all fit. */
function fitting(checks: Check[], tokens: number): string[] {
  const taken = new Set<Check>();
  let left = tokens;
  for (const check of checks.toSorted((one, other) => rank(one) - rank(other))) {
    left -= estimateTokens(check.text) + 1;
    if (left >= 0) taken.add(check);
  }
  return checks.filter((check) => taken.has(check)).map(({ text }) => text);
}

function rank({ mark }: Check): number {
  return mark === 'bad' ? 0 : mark === 'ok' ? 1 : 2;
}

function alternativesOf(diagnosis: Diagnosis): string[] {
  return findingsInWords(diagnosis)
    .slice(1, 1 + maxAlternatives)
    .map(({ title }) => title);
}

/** Of what such a failure usually is, what was judged and doesn't fit the evidence. Beside a certain cause, nobody asks. */
function ruledOutBy(target: Target, { findings, undecided, evidence }: Diagnosis): string[] {
  if (findings[0]?.certainty === 'certain') return [];
  const symptom = symptomOf(target, evidence.facts);
  const open = new Set([...findings, ...undecided].map(({ cause }) => cause));
  return (symptom ? symptomCounts[symptom] : [])
    .map(([cause]) => cause)
    .filter(isPossibleCause)
    .filter((cause) => !open.has(cause) && (evidence.os === 'windows' || cause !== 'wsl-forwarding-broken'))
    .map((cause) => words.possibleWords[cause](target.port, evidence.os).title);
}

function nameOf(shell: Shell | undefined, { evidence: { os } }: Diagnosis): string {
  const own = shellsOf(os);
  return shellName(shell && own.includes(shell) ? shell : own[0], os);
}
