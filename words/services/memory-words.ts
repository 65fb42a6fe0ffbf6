import type { RememberedPort } from '../../evidence/port/remembered-port.ts';
import { words } from '../words.ts';

/** The status of the helper's memory on disk. */
interface Standing {
  folder: string;
  isWritable: boolean;
  setAside: readonly string[];
}

/** `Next.js · shop`; if its program is unknown, the title of its page. */
export function whoAnswered({ program, framework, project, title }: RememberedPort): string {
  const name = program || framework ? words.programName({ program, framework }) : (title ?? words.page.services.page);
  return project ? `${name} · ${project}` : name;
}

/** Where the memory is kept, and what is wrong with it. */
export function memoryStandingWords({ folder, isWritable, setAside }: Standing): string[] {
  return [
    isWritable ? words.page.memory.kept(folder) : words.page.memory.notWritable(folder),
    ...setAside.map(words.page.memory.setAside),
  ];
}

/** `last answered 14:02 · started 09:12`, as far as it is known. */
export function whenWords({ lastAnsweredAt, startedAt }: RememberedPort, now: string): string {
  const answered = words.page.memory.lastAnswered(words.clockTime(lastAnsweredAt, now));
  return startedAt ? `${answered} · ${words.page.memory.runningSince(words.clockTime(startedAt, now))}` : answered;
}

/** For the terminal: how much is remembered, and what is wrong with it. Empty if there is nothing to say. */
export function memorySummary(count: number, standing: Standing): string[] {
  if (count === 0 && standing.isWritable && standing.setAside.length === 0) return [];
  return [words.page.memory.count(count), ...memoryStandingWords(standing)];
}
