import { writeFileSync } from 'node:fs';
import examples from '../dev/evidence-page/examples.json' with { type: 'json' };
import type { Cause } from '../diagnosis/cause.ts';
import { causes } from '../diagnosis/causes/index.ts';
import { diagnoseBy } from '../diagnosis/diagnose-by.ts';
import { type Evidence, evidenceSchema } from '../evidence/index.ts';
import { type Line, plot } from './plot.ts';
import { median, reached, table } from './rounds.ts';

const plotFile = 'bench/judging.svg';
const listeners = [10, 30, 100, 300, 1000, 3000, 10_000];
const catalogues = [65, 125, 250, 500, 1000];
const looksEach = 40;

/** Whether a diagnosis takes long, or ever longer: all facts at once, ever more listeners, and ever more causes. */
export async function judging(rounds: number): Promise<string> {
  const full = evidenceSchema.parse({
    ...examples.whole,
    facts: { ...examples.facts, ...examples.whole.facts },
    unknown: {},
  });
  const refused: Evidence = {
    ...full,
    facts: { ...full.facts, attempt: { outcome: 'failed', failure: 'refused' }, connect: [] },
  };
  // The engine is compiled by then.
  time(causes, full, rounds);
  const byListeners = listeners.map((count) => ({
    at: count,
    ms: time(causes, withListeners(refused, count), rounds),
  }));
  const byCauses = catalogues.map((count) => ({ at: count, ms: time(catalogueOf(count), full, rounds) }));
  const lines: Line[] = [
    { name: 'listeners, and as many services', points: byListeners },
    { name: 'causes', points: byCauses },
  ];
  writeFileSync(plotFile, plot('One diagnosis, in ms', lines));
  return `All ${Object.keys(full.facts).length} facts, judged by ${causes.length} causes. More causes are the same ones again.

![One diagnosis, in milliseconds, by the number of listeners and of causes](judging.svg)

${lines
  .map(({ name, points }) =>
    table([
      [name, ...points.map(({ at }) => at)],
      ['ms: median', ...points.map(({ ms }) => ms.toFixed(3))],
    ]),
  )
  .join('\n\n')}

- A full evidence, ms: ${reached(time(causes, full, rounds), 1, true)}
- ${growth('listeners', byListeners)}
- ${growth('causes', byCauses)}`;
}

function time(catalogue: readonly Cause[], evidence: Evidence, rounds: number): number {
  const tookMs = Array.from({ length: rounds * looksEach }, () => {
    const startedAt = performance.now();
    diagnoseBy(catalogue, evidence);
    return performance.now() - startedAt;
  });
  return median(tookMs);
}

function withListeners(evidence: Evidence, count: number): Evidence {
  const ports = Array.from({ length: count }, (_, index) => 10_000 + index);
  return {
    ...evidence,
    facts: {
      ...evidence.facts,
      listeners: ports.map((port) => ({ address: port % 2 === 0 ? '127.0.0.1' : '0.0.0.0', port, uid: 1000 })),
      services: ports.map((port) => ({ port, addresses: ['127.0.0.1'], web: true, title: `App ${port}` })),
    },
  };
}

/** Names of causes are told apart, as those of a larger catalogue would be. */
function catalogueOf(count: number): Cause[] {
  return Array.from({ length: count }, (_, index) => {
    const cause = causes[index % causes.length] as Cause;
    return index < causes.length ? cause : { ...cause, id: `${cause.id}-${index}` as Cause['id'] };
  });
}

/** Times longer for each time more, over the last tenfold, where what a diagnosis costs in any case matters least: 1 where it is linear. */
function growth(what: string, points: Line['points']): string {
  const last = points.at(-1);
  const first = points.find(({ at }) => at * 10 >= (last?.at ?? 0));
  if (!first || !last) return '';
  const exponent = Math.log(last.ms / first.ms) / Math.log(last.at / first.at);
  return `Times as long for as many times the ${what}, as an exponent: ${reached(exponent, 1.1, true)}`;
}
