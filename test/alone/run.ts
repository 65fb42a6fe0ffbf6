// npm run zoo:alone: judges again what each browser saw of the zoo without the helper, and prints the sums. With --missed, each world that isn't right, and what is said of it.
import { parseArgs } from 'node:util';
import { gradeOf, isWrongButCertain } from '../zoo/outcome.ts';
import { type JudgedAlone, judgedAlone, sumUp } from './judged-alone.ts';

const { values } = parseArgs({ options: { missed: { type: 'boolean', default: false } } });
for (const browser of ['chromium', 'firefox'] as const) {
  const judged = judgedAlone(browser);
  if (values.missed) console.log(judged.filter(isMissed).map(line).join('\n'));
  const { shareInThree, ...sums } = sumUp(judged);
  const told = Object.entries(sums).flatMap(([name, count]) => (count > 0 ? [`${name} ${count}`] : []));
  console.log(`${browser}: ${judged.length} worlds, ${told.join(', ')}: ${(100 * shareInThree).toFixed(1)} % in three`);
}

function isMissed(one: JudgedAlone): boolean {
  return gradeOf(one) !== 'right' || isWrongButCertain(one);
}

function line(one: JudgedAlone): string {
  const said = one.found?.findings.map(
    ({ cause, certainty }) => `${cause}${certainty === 'certain' ? ' (certain)' : ''}`,
  );
  return `${gradeOf(one).padEnd(9)} ${one.cause}: ${one.world}\n${' '.repeat(10)}said: ${said?.join(', ') || 'nothing'}`;
}
