import { readStat } from '../../system/linux/read-stat.ts';

const ticksPerSecond = 100;

/**
 * Starts to measure how much of a CPU core the busiest of these processes uses. The returned function gives the figure so far; undefined if
 * none can be seen.
 */
export function processorUse(pids: number[]): () => number | undefined {
  const startedAt = performance.now();
  const before = new Map(pids.map((pid) => [pid, ticksOf(pid)]));
  return () => {
    const seconds = (performance.now() - startedAt) / 1000;
    const shares = pids.map((pid) => (ticksOf(pid) - (before.get(pid) ?? 0)) / ticksPerSecond / seconds);
    const known = shares.filter(Number.isFinite);
    return known.length > 0 ? Math.round(Math.max(...known) * 100) / 100 : undefined;
  };
}

function ticksOf(pid: number): number {
  return readStat(pid)?.processorTicks ?? Number.NaN;
}
