import { CannotBeMade } from './cannot-be-made.ts';

/** Halts a process, as Ctrl+Z does. */
export function suspend(pid: number): void {
  if (process.platform === 'win32') throw new CannotBeMade('Windows has no signal that halts a process');
  process.kill(pid, 'SIGSTOP');
}
