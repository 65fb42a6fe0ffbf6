/** One way to get an answer, done once: resolves with the time it took in milliseconds. */
export type Contestants = Record<string, () => Promise<number>>;
export type Samples = Record<string, number[]>;

/** All contestants take turns, so that what else the machine does falls on all alike; who comes first changes each round. */
export async function takeTurns(contestants: Contestants, rounds: number): Promise<Samples> {
  const names = Object.keys(contestants);
  const samples: Samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const elapsedMs = await contestants[name]?.();
      if (elapsedMs !== undefined) samples[name]?.push(elapsedMs);
    }
    names.push(...names.splice(0, 1));
  }
  return samples;
}

export async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** The number that `share` percent of them don't exceed. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((sorted.length * share) / 100) - 1)] ?? Number.NaN;
}

/** `79 (62)`: the median, and the least in brackets. */
export function showTimes(numbers: readonly number[]): string {
  return `${showNumber(median(numbers))} (${showNumber(Math.min(...numbers))})`;
}

export function showNumber(number: number): string {
  return number.toFixed(number < 10 ? 1 : 0);
}

/** A table of Markdown. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const [head = [], ...body] = rows;
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** How a figure stands to its goal: `12x, goal 10x`, or by how much it was missed. */
export function reached(figure: number, goal: number, isLess = false): string {
  const isReached = isLess ? figure <= goal : figure >= goal;
  const share = isLess ? goal / figure : figure / goal;
  const verdict = isReached ? 'reached' : `not reached: ${share.toFixed(2)} of the goal`;
  return `${figure.toFixed(2)}, goal ${isLess ? 'at most' : 'at least'} ${goal}: **${verdict}**`;
}
