import type { Missed } from '../../../diagnosis/reading/call/missed-sign-in.ts';
import { urlHost } from '../../../evidence/address/target.ts';
import { describeProgram } from '../names/describe-program.ts';
import { sentenceStart } from '../names/sentence-start.ts';

/** What kept the answer to a sign-in from the program that waits for it, in a sentence or two. */
export function whyMissed(missed: Missed, { port, host }: { port: number; host: string }): string {
  if (missed.by === 'nobody')
    return missed.isTableRead
      ? `Nothing listens on port ${port}: a program does so only while it waits, and this one has ended, stopped waiting, or runs where this computer's localhost doesn't lead.`
      : `The connection found nobody on port ${port}: a program listens only while it waits, and this one may have ended, stopped waiting, or run somewhere else.`;
  const name = missed.holder ? describeProgram(missed.holder) : 'a program';
  if (missed.by === 'other-address')
    return `${sentenceStart(name)} listens on ${urlHost(missed.bound)}:${port}, and the site sent the browser to ${urlHost(host)}:${port}.`;
  if (missed.by === 'turned-away')
    return `${sentenceStart(name)} is on port ${port}, and answered HTTP ${missed.status}: an answer is good for the one sign-in that asked for it, and this program may be another one, or have started over since.`;
  const waiting = missed.waiting ? describeProgram(missed.waiting) : 'the program that waits';
  return `${sentenceStart(name)} has port ${port}. ${sentenceStart(waiting)} asked for it too, and was told ${missed.bindError}.`;
}
