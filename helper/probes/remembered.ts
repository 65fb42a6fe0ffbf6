import { recallPort } from '../memory/recall.ts';
import type { Probe } from '../probe.ts';

/** Who answered on the target's port before, from the memory that all browsers of this person share. */
export const remembered: Probe<'remembered'> = async ({ target }) => recallPort(target.port);
