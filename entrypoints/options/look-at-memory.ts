import type { RememberedPort } from '../../evidence/port/remembered-port.ts';
import { askMemory, askToForget } from '../../probes/helper/helper-memory.ts';
import { newestMemory } from '../../state/memory/newest-memory.ts';
import { forgetPorts, recallAll } from '../../state/memory/port-memory.ts';
import { memoryStandingWords } from '../../words/services/memory-words.ts';
import { words } from '../../words/words.ts';

export interface SeenMemory {
  /** The latest first. */
  servers: RememberedPort[];
  standing: string[];
}

/** What this browser noted, joined with what the helper remembers. */
export async function lookAtMemory(): Promise<SeenMemory> {
  const [own, { memory }] = await Promise.all([recallAll(), askMemory()]);
  return {
    servers: joined(own, memory?.servers ?? []),
    standing: memory ? memoryStandingWords(memory) : [words.page.memory.alone],
  };
}

function joined(own: readonly RememberedPort[], helpers: readonly RememberedPort[]): RememberedPort[] {
  const ports = [...new Set([...own, ...helpers].map(({ port }) => port))];
  const of = (port: number, servers: readonly RememberedPort[]) => servers.find((one) => one.port === port) ?? null;
  return ports
    .flatMap((port) => newestMemory(of(port, own), of(port, helpers)) ?? [])
    .sort((one, other) => other.lastAnsweredAt.localeCompare(one.lastAnsweredAt));
}

/** Forgets one port, or all, here and in the helper. */
export async function forgetEverywhere(port?: number): Promise<void> {
  await Promise.all([forgetPorts(port), askToForget(port)]);
}
