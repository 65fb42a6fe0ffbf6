import { cases } from './properties.ts';
import { tryCases } from './try-cases.ts';

/**
 * `npm run fuzz [CASES]`: tries everything that takes bytes or text from outside with a million inputs, or as many as are named,
 * each property with an equal share. Ends with 1 where one of them breaks, and prints the smallest input that breaks it.
 */
const wanted = Number(process.argv[2] ?? 1_000_000);
const names = Object.keys(cases);
const each = Math.ceil(wanted / names.length);
const heapBeforeMb = heapMb();
let tried = 0;
for (const [name, inputs] of Object.entries(cases)) {
  const outcome = await tryCases(inputs, each).then((slowestMs) => `slowest ${slowestMs.toFixed(1)} ms`, broken);
  tried += each;
  console.log(`${name.padEnd(28)} ${String(each).padStart(8)} cases, ${outcome}`);
}
console.log(`${tried} cases of ${names.length} kinds; heap ${heapBeforeMb} MB before, ${heapMb()} MB after`);

function broken(error: Error): string {
  process.exitCode = 1;
  return `BROKEN: ${error.message}\n${error.cause instanceof Error ? error.cause.stack : ''}`;
}

function heapMb(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 2 ** 20);
}
