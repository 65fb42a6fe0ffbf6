import type { Target } from '../../evidence/address/target.ts';
import type { Evidence } from '../../evidence/index.ts';
import { words } from '../../words/words.ts';

import { ServicesCard } from './services-card.tsx';

/** What else is running on this computer, or how to find out. Reserves its space while that's being checked. */
export function Running(props: { evidence: Evidence | undefined; target: Target; isSettled: boolean }) {
  const { evidence, target, isSettled } = props;
  const services = evidence?.facts.services;
  const otherwise = isSettled || services ? nothingShown(evidence) : words.page.services.looking;
  return <ServicesCard services={services} target={target} otherwise={otherwise} seeAll="running.html" />;
}

/** Only the helper reads the table of listeners, so only then does an empty list mean that there are none. */
function nothingShown(evidence: Evidence | undefined): string {
  if (!evidence?.facts.services) return words.page.services.unknown;
  return evidence.facts.listeners ? words.page.services.none : words.page.services.noneAnswers;
}
