import type { Missed } from '../../../diagnosis/reading/call/missed-sign-in.ts';
import { urlHost } from '../../../evidence/address/target.ts';
import { describeProgram } from '../names/describe-program.ts';

/** What kept the response to a sign-in from the program that waits for it, in a sentence or two. */
export function whyMissed(missed: Missed, { port, host }: { port: number; host: string }): string {
  if (missed.by === 'nobody')
    return missed.isTableRead
      ? `Nothing is listening on port ${port}. A program listens there only while it waits: this one has ended, has stopped waiting, or is running somewhere this computer's localhost doesn't reach.`
      : `Nothing accepted the connection on port ${port}. A program listens only while it waits: this one may have ended or stopped waiting, or it may be running somewhere else.`;
  const name = missed.holder ? describeProgram(missed.holder) : 'a program';
  if (missed.by === 'other-address')
    return `The site sent the browser to ${urlHost(host)}:${port}, but ${name} listens on ${urlHost(missed.bound)}:${port}.`;
  if (missed.by === 'turned-away')
    return `On port ${port}, ${name} answered HTTP ${missed.status}. A response is valid only for the sign-in that asked for it: this may be a different program, or it may have started over since.`;
  const waiting = missed.waiting ? describeProgram(missed.waiting) : 'the waiting program';
  return `Port ${port} is in use by ${name}. When ${waiting} asked for it, it got ${missed.bindError}.`;
}
