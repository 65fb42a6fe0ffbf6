import type { RememberedPort } from '../../evidence/port/remembered-port.ts';
import type { Answer } from '../../protocol/answers.ts';
import type { HelperState } from '../../protocol/helper-state.ts';
import type { SeenFailure } from '../../protocol/seen-failure.ts';
import { converse } from './converse.ts';
import { askOwner } from './helper.ts';

/** What the helper remembers about ports, and whether it can store it. */
export type HelperMemory = Omit<Extract<Answer, { type: 'memory' }>, 'type' | 'id'>;

/** In characters. */
const maxTitle = 200;

/**
 * Has the helper note that a page loaded from `port` just now.
 * @returns what it noted: undefined where it could not be asked, `nobody` where nobody listens there
 */
export async function askToRemember(
  port: number,
  title: string | undefined,
): Promise<RememberedPort | 'nobody' | undefined> {
  let noted: RememberedPort | 'nobody' | undefined;
  const question = { type: 'remember', port, ...(title && { title: title.slice(0, maxTitle) }) } as const;
  const { state } = await converse(question, (answer) => {
    if (answer.type === 'noted') noted = answer.server ?? 'nobody';
    return answer.type === 'noted';
  });
  return state === 'too-old' ? ownerNow(port, title) : noted;
}

/** A helper that is too old to remember anything tells who serves a port all the same. */
async function ownerNow(port: number, title: string | undefined): Promise<RememberedPort | undefined> {
  const process = (await askOwner(port)).find((one) => one.process)?.process;
  if (!process) return undefined;
  const { pid, startedAt, program, framework, project, folder, startCommand } = process;
  const lastAnsweredAt = new Date().toISOString();
  return { port, lastAnsweredAt, title, pid, startedAt, program, framework, project, folder, startCommand };
}

/** Has the helper note that a page of `origin` failed just now, for coding agents to know of; an older one has no use for it. */
export async function tellFailure(origin: string, seen: SeenFailure): Promise<void> {
  await converse({ type: 'failed', url: origin, seen }, (answer) => answer.type === 'failure-noted');
}

/** All that the helper remembers; absent where it cannot be asked, or is too old to remember anything. */
export async function askMemory(): Promise<{ memory?: HelperMemory; helper: HelperState }> {
  let memory: HelperMemory | undefined;
  const helper = await converse({ type: 'memory' }, (answer) => {
    if (answer.type === 'memory') memory = answer;
    return answer.type === 'memory';
  });
  return { ...(memory && { memory }), helper };
}

/** Has the helper forget one port, or all of them. */
export async function askToForget(port: number | undefined): Promise<HelperState> {
  return converse({ type: 'forget', ...(port !== undefined && { port }) }, (answer) => answer.type === 'forgotten');
}
