import { createContext } from 'preact';
import type { Step } from '../../words/step.ts';

export type StepAct = NonNullable<Step['act']>;

/** What this page can do when a step asks for it. The entrypoint that shows the page carries it out. */
export const StepActs = createContext<Partial<Record<StepAct, () => void>>>({});
