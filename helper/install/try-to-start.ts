import { type ChildProcess, spawn } from 'node:child_process';
import { protocolVersion } from '../../protocol/handshake.ts';
import { FrameReader, frame } from '../wire/framing.ts';
import { browserLaunchCommand } from './browser-launch-command.ts';
import { type Start, startFromAnswer } from './start-from-answer.ts';

const startMs = 10_000;

/** Starts the helper as the browser would, says hello, and ends it. */
export async function tryToStart(launcher: string, browserArguments: string[]): Promise<Start> {
  const { file, words, isVerbatim } = browserLaunchCommand(launcher, browserArguments);
  const child = spawn(file, words, { stdio: ['pipe', 'pipe', 'pipe'], windowsVerbatimArguments: isVerbatim });
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<Start>((resolve) => {
    timer = setTimeout(() => resolve(silent), startMs);
  });
  try {
    return await Promise.race([greet(child), silence]);
  } finally {
    clearTimeout(timer);
    child.stdin?.destroy();
    child.kill('SIGKILL');
  }
}

const silent: Start = {
  state: 'silent',
  sentence: `registered, but the helper didn't answer within ${startMs / 1000} s`,
};

function greet(child: ChildProcess): Promise<Start> {
  const startedAt = performance.now();
  const frames = new FrameReader();
  let complaint = '';
  return new Promise((resolve) => {
    child.on('error', ({ code, message }: NodeJS.ErrnoException) => resolve(notStarted(code, message)));
    child.on('close', () => resolve(ended(complaint)));
    child.stderr?.on('data', (piece: Buffer) => {
      complaint += piece.toString();
    });
    child.stdout?.on('data', (piece: Buffer) => {
      const elapsedMs = Math.round(performance.now() - startedAt);
      const { bodies, tooLarge } = frames.push(piece);
      if (bodies.length > 0 || tooLarge) resolve(startFromAnswer(bodies[0], elapsedMs));
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.write(frame(JSON.stringify({ type: 'hello', protocol: protocolVersion })));
  });
}

function notStarted(code: string | undefined, message: string): Start {
  if (code !== 'EACCES')
    return { state: 'cannot-start', sentence: `registered, but the helper doesn't start: ${message}` };
  return { state: 'not-executable', sentence: "registered, but the helper isn't executable" };
}

/** The line that names an uncaught error: above it, node prints where it was thrown; below it, the stack. */
function ended(complaint: string): Start {
  const lines = complaint.split('\n').map((line) => line.trim());
  const named = lines.find((line) => /^(Portside|\w*Error( \[\w+\])?): /.test(line)) ?? lines.findLast(Boolean);
  const reason = (named ?? 'it exited without a message').replace(/^Portside: /, '').replace(/\.$/, '');
  return {
    state: named ? 'crashed' : 'cannot-start',
    sentence: `registered, but the helper doesn't start: ${reason}`,
  };
}
