import * as z from 'zod/mini';
import { maskQuery } from '../../../evidence/address/mask-query.ts';
import { words } from '../../../words/words.ts';
import { addressToCheck } from '../../address-to-check.ts';
import { diagnoseAddress } from '../../diagnose-address.ts';
import { states, wantedStates } from '../../wait/wait-state.ts';
import { diagnosisAnswer, diagnosisContentSchema } from '../diagnosis-answer.ts';
import { sandboxAhead } from '../sandbox-ahead.ts';
import { defineTool } from '../tool.ts';
import { waitUntil } from '../wait-until.ts';

/** Many clients give a call up after a minute that tells no progress. */
const defaultSeconds = 30;
const maxSeconds = 600;

/** Waits for a server, and says why it isn't ready once the time is up. */
export const waitUntilReady = defineTool({
  name: 'wait_until_ready',
  title: 'Wait until a local address is ready',
  description:
    "Waits until an address on this computer is ready, such as after starting a dev server; use it instead of sleeping. Returns as soon as it is, or after the timeout with the reason why it isn't. Reports progress if asked.",
  input: z.object({
    url: z.string().check(z.maxLength(4000), z.describe('such as http://localhost:3000/')),
    for: z._default(
      z
        .enum(wantedStates)
        .check(
          z.describe(
            'listening: accepts connections; answering: answers HTTP, even with an error; working: a page without an error',
          ),
        ),
      'working',
    ),
    timeout: z._default(
      z.number().check(z.gt(0), z.lte(maxSeconds), z.describe('in seconds; the client may give up earlier')),
      defaultSeconds,
    ),
  }),
  output: z.object({
    version: z.literal(1),
    url: z.string(),
    ready: z.boolean(),
    state: z.enum(states).check(z.describe('how far it is')),
    elapsedMs: z.number(),
    diagnosis: z.optional(diagnosisContentSchema).check(z.describe("why it isn't ready")),
  }),
  async run({ url: typed, for: wanted, timeout }, { signal, tellProgress }) {
    const target = await addressToCheck(typed);
    const timeoutMs = timeout * 1000;
    const { waiting } = words.page;
    const tell = (state: (typeof states)[number], elapsedMs: number) =>
      tellProgress(elapsedMs, timeoutMs, waiting.states[state]);
    const { end, state, elapsedMs } = await waitUntil(target, wanted, { timeoutMs, signal, tell });
    const url = maskQuery(target.url);
    const content = { version: 1 as const, url, ready: end === 'reached', state, elapsedMs };
    if (end !== 'timed-out') {
      const sentence =
        end === 'reached' ? waiting.reached[wanted](url, words.duration(elapsedMs)) : waiting.states[state];
      return { text: sentence, content };
    }
    const { target: last, diagnosis } = await diagnoseAddress(target);
    const about = waiting.timedOut[wanted](url, words.duration(timeoutMs));
    const answer = diagnosisAnswer(last, diagnosis, { ahead: sandboxAhead(diagnosis), about });
    return { text: answer.text, content: { ...content, diagnosis: answer.content } };
  },
});
