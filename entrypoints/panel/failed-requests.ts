import { maskQuery } from '../../evidence/address/mask-query.ts';
import { parseTarget } from '../../evidence/address/target.ts';
import { targetOf } from '../../evidence/address/target-of.ts';
import { maxDiagnosed } from '../../state/tab/call-states.ts';
import type { TabState } from '../../state/tab/tab-state.ts';
import { type CallWords, callWords } from '../../words/report/call-words.ts';
import { type JourneyStop, journeyOf } from '../../words/report/journey.ts';
import { words } from '../../words/words.ts';
import type { PanelLook } from './look-at-tab.ts';

/** A failed request as the panel shows it. */
export interface FailedRequest {
  /** Without the values of its query. */
  url: string;
  call: CallWords;
  stops: JourneyStop[] | undefined;
}

/** The page itself first, then what it asked for and did not get. */
export function failedRequests({ page, calls, states, isSettled }: Omit<PanelLook, 'finished'>): FailedRequest[] {
  const failed = calls.value.failed.map((call, index): FailedRequest => {
    const state = states.value[call.key];
    const found = state && { diagnosis: state.diagnosis, isLast: state.stage === 'settled' };
    const target = parseTarget(call.url);
    return {
      url: call.url,
      call: {
        ...callWords(call, found, index >= maxDiagnosed && !state),
        // The background looks into none of what a scan tries.
        ...(isSettled.value && !state && index < maxDiagnosed && { otherwise: words.page.scans.counted }),
      },
      stops: found && target && journeyOf(target, found.diagnosis),
    };
  });
  return [...(page.value ? failedPage(page.value) : []), ...failed];
}

function failedPage({ url, stage, diagnosis }: TabState): FailedRequest[] {
  const { attempt } = diagnosis.evidence.facts;
  const target = targetOf(diagnosis.evidence);
  if (!attempt || !target) return [];
  const call = { key: 'page', url, attempt: { ...attempt, resource: 'page' as const } };
  return [
    {
      url: maskQuery(url),
      call: callWords(call, { diagnosis, isLast: stage === 'settled' }, false),
      stops: journeyOf(target, diagnosis),
    },
  ];
}
