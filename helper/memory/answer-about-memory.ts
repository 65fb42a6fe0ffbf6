import type { Answer } from '../../protocol/answers.ts';
import type { Request } from '../../protocol/requests.ts';
import { noteFailure } from './failures.ts';
import { forget } from './forget.ts';
import { memoryStatus } from './memory-status.ts';
import { noteServer } from './note-server.ts';
import { recallAll } from './recall.ts';

type AboutMemory = Extract<Request, { type: 'remember' | 'failed' | 'memory' | 'forget' }>;

/** Answers what the extension asks of the memory of ports. */
export async function answerAboutMemory(question: AboutMemory): Promise<Answer> {
  const { id } = question;
  if (question.type === 'remember') return { type: 'noted', id, ...(await noteServer(question.port, question.title)) };
  if (question.type === 'failed') {
    const isKept = noteFailure(question.url, question.seen);
    return isKept === undefined
      ? { type: 'refused', id, reason: 'not-loopback' }
      : { type: 'failure-noted', id, isKept };
  }
  if (question.type === 'forget') return { type: 'forgotten', id, isForgotten: forget(question.port) };
  // Reading comes first: it sets aside what is damaged.
  const servers = recallAll();
  return { type: 'memory', id, servers, ...memoryStatus() };
}
