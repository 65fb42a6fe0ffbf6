import { maskQuery } from '../../evidence/address/mask-query.ts';
import type { Target } from '../../evidence/address/target.ts';
import { words } from '../../words/words.ts';
import { addressToCheck } from '../address-to-check.ts';
import { diagnoseAddress } from '../diagnose-address.ts';
import { endOnInterrupt } from '../end-on-interrupt.ts';
import { exitCodes } from '../exit-codes.ts';
import { diagnosisAsText, diagnosisInWords } from '../print-diagnosis.ts';
import { parseTimeout } from './parse-timeout.ts';
import { ProgressLine } from './progress-line.ts';
import { type Waited, waitFor } from './wait-for.ts';
import type { Wanted } from './wait-state.ts';

export interface WaitOptions {
  for: Wanted;
  timeout: string;
  json?: boolean;
}

/**
 * Waits until an address is as far as wanted, and explains after the time-out why it isn't.
 * @returns 0, or 1 after the time-out
 * @throws UsageError if the address isn't one of this computer, or the time-out no time
 */
export async function wait(typed: string, options: WaitOptions): Promise<number> {
  const timeoutMs = parseTimeout(options.timeout);
  const target = await addressToCheck(typed);
  const address = maskQuery(target.url);
  const progress = new ProgressLine(address, options.for);
  endOnInterrupt(() => progress.end());
  const waited = await waitFor(target, options.for, { timeoutMs, onState: (state) => progress.see(state) });
  const { state, elapsedMs, end } = waited;
  const result = { version: 1, state, wanted: options.for, url: address, elapsedMs };
  if (end === 'reached') {
    progress.end(words.page.waiting.reached[options.for](address, words.duration(elapsedMs)));
    if (options.json) printJson(result);
    return exitCodes.works;
  }
  progress.end();
  complain(words.page.waiting.timedOut[options.for](address, words.duration(timeoutMs)));
  await explain(target, waited, options.json ? result : undefined);
  return exitCodes.causeFound;
}

/** Why it isn't as far as wanted, in the words of `portside check`. */
async function explain(target: Target, { state }: Waited, result: object | undefined): Promise<void> {
  const { target: end, diagnosis } = await diagnoseAddress(target);
  if (diagnosis.findings[0]?.cause === 'non-http-service' && state === 'listening')
    complain(words.page.waiting.onlyPort(target.port));
  if (result) printJson({ ...result, diagnosis: diagnosisInWords(diagnosis) });
  else process.stdout.write(`${diagnosisAsText(end, diagnosis)}\n`);
}

/** Standard output is for the diagnosis or the JSON only. */
function complain(sentence: string): void {
  process.stderr.write(`portside: ${sentence}\n`);
}

function printJson(result: object): void {
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}
