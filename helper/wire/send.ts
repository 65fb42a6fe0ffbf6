import { writeSync } from 'node:fs';
import type { Answer } from '../../protocol/answers.ts';
import { maskAllTexts } from '../secrets/mask-all-texts.ts';
import { systemErrorCode } from '../system-error-code.ts';
import { fitAnswer } from './fit-answer.ts';
import { frame } from './framing.ts';

const stdout = 1;
const retryMs = 1;

/** Writes one answer to the browser, with secrets removed. Nothing else may ever write to stdout: one stray byte ends the conversation. */
export function send(answer: Answer): void {
  let rest = frame(fitAnswer(maskAllTexts(answer)));
  while (rest.length > 0) rest = rest.subarray(writeSome(rest));
}

function writeSome(bytes: Buffer): number {
  try {
    return writeSync(stdout, bytes);
  } catch (error) {
    const code = systemErrorCode(error);
    // The browser is gone.
    if (code === 'EPIPE') process.exit(0);
    if (code !== 'EAGAIN') throw error;
    // The pipe is full and non-blocking, and all we can do is let the browser read.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, retryMs);
    return 0;
  }
}
