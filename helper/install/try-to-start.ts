import { type ChildProcess, spawn } from 'node:child_process';
import { answerSchema } from '../../protocol/answers.ts';
import { protocolVersion } from '../../protocol/messages.ts';
import { FrameReader, frame } from '../framing.ts';
import { goneExitCode } from './launcher.ts';

const startMs = 5_000;

export interface Start {
  state: 'works' | 'program-gone' | 'not-executable' | 'cannot-start';
  sentence: string;
}

/** Starts the helper just as the browser would, says hello, and ends it again. */
export async function tryToStart(launcher: string, browserArguments: string[]): Promise<Start> {
  const startedAt = performance.now();
  const child = spawn(launcher, browserArguments, { stdio: ['pipe', 'pipe', 'pipe'] });
  const timer = setTimeout(() => child.kill('SIGKILL'), startMs);
  try {
    return await greet(child, startedAt);
  } finally {
    clearTimeout(timer);
    child.stdin?.destroy();
  }
}

function greet(child: ChildProcess, startedAt: number): Promise<Start> {
  const frames = new FrameReader();
  let complaint = '';
  return new Promise((resolve) => {
    child.on('error', ({ code, message }: NodeJS.ErrnoException) => resolve(notStarted(code, message)));
    child.on('close', (exitCode) => resolve(ended(exitCode, complaint)));
    child.stderr?.on('data', (piece: Buffer) => {
      complaint += piece.toString();
    });
    child.stdout?.on('data', (piece: Buffer) => {
      const elapsedMs = Math.round(performance.now() - startedAt);
      if (frames.push(piece).bodies.some(saysHello)) resolve(works(elapsedMs));
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.write(frame(JSON.stringify({ type: 'hello', protocol: protocolVersion })));
  });
}

function saysHello(body: string): boolean {
  return answerSchema.safeParse(JSON.parse(body)).data?.type === 'hello';
}

function works(elapsedMs: number): Start {
  return { state: 'works', sentence: `registered, and the helper starts (${elapsedMs} ms)` };
}

function notStarted(code: string | undefined, message: string): Start {
  if (code !== 'EACCES')
    return { state: 'cannot-start', sentence: `registered, and the helper does not start: ${message}` };
  return { state: 'not-executable', sentence: 'registered, and the helper may not be executed' };
}

/** The launcher's and the helper's own last words, without their advice: whoever asks gets one that names the browser. */
function ended(exitCode: number | null, complaint: string): Start {
  const lastWords = complaint.trim().split('\n').at(-1) || 'it ended without a word';
  const reason = lastWords.replace(/^Portside: /, '').replace(/(; run .*)?\.?$/, '');
  const state = exitCode === goneExitCode ? 'program-gone' : 'cannot-start';
  return { state, sentence: `registered, and the helper does not start: ${reason}` };
}
