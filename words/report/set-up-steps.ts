import type { HelperState } from '../../protocol/helper-state.ts';
import { words } from '../words.ts';

type Step = keyof typeof words.page.options.setUp.steps;

/** One step of setting up the helper. Every step before the first one to do is done. */
export interface SetUpStep {
  step: Step;
  text: string;
  state: keyof typeof words.page.options.setUp.states;
}

const steps = ['permitted', 'found', 'known', 'starts', 'understood'] as const satisfies readonly Step[];

/** The step to do next in each state. */
const toDo: Record<Exclude<HelperState['state'], 'fine' | 'unasked'>, Step> = {
  'not-permitted': 'permitted',
  'not-installed': 'found',
  'foreign-id': 'known',
  'not-allowed': 'known',
  'cannot-start': 'starts',
  'not-executable': 'starts',
  'node-gone': 'starts',
  'program-gone': 'starts',
  'node-too-old': 'starts',
  crashed: 'starts',
  stopped: 'starts',
  garbled: 'understood',
  'too-old': 'understood',
  'too-new': 'understood',
};

export function setUpSteps(helper: HelperState): SetUpStep[] {
  const { state } = helper;
  const next = stepToDo(helper);
  // Portside asks the helper only with permission; the other steps are known once it has answered.
  const done = next ? steps.indexOf(next) : state === 'fine' ? steps.length : 1;
  return steps.map((step, index) => ({
    step,
    text: words.page.options.setUp.steps[step],
    state: index < done ? 'done' : step === next ? 'next' : 'later',
  }));
}

function stepToDo({ state, update }: HelperState): Step | undefined {
  if (state === 'fine') return update && 'understood';
  return state === 'unasked' ? undefined : toDo[state];
}
