const ticksPerSecond = 100;

/**
 * When a process started, ISO 8601.
 * @param statText /proc/stat, which holds `btime 1763856423`, the second in which the machine started
 * @param ticks field 22 of /proc/PID/stat
 */
export function parseStartTime(statText: string, ticks: number): string | undefined {
  const startedAt = /^btime (\d+)$/m.exec(statText)?.[1];
  const at = new Date(Math.round((Number(startedAt) + ticks / ticksPerSecond) * 1000));
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
