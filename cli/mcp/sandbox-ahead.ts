import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { words } from '../../words/words.ts';

/** What an agent has to know before anything else: it asks from inside a sandbox, so nothing it sees need be so outside. */
export function sandboxAhead({ findings, evidence }: Diagnosis): string[] {
  const finding = findings.find(({ cause }) => cause === 'sandboxed-caller');
  if (!finding) return [];
  const isSure = finding.certainty === 'certain' || evidence.facts.sandbox?.kind !== 'none';
  return [isSure ? words.page.agent.inSandbox : words.page.agent.maybeInSandbox];
}
