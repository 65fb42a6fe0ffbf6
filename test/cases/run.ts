import { execFile } from 'node:child_process';
import { parseArgs } from 'node:util';
import { gradeOf, isWrongButCertain } from '../zoo/outcome.ts';
import { cases } from './cases.ts';
import { type JudgedCase, judgedCase, sumUp } from './judged-case.ts';

/** Has the built `portside explain` judge each real case, and prints what it says, and the sums. `--wrong` leaves out what is right. */
const { values } = parseArgs({ options: { wrong: { type: 'boolean', default: false } } });
const judged: JudgedCase[] = [];
const left = cases.values();
// A process each, and few processors: some lanes, each taking the next case.
await Promise.all([1, 2, 3, 4].map(takeCases));
judged.sort((one, other) => one.id.localeCompare(other.id));

const shown = judged.filter((one) => !values.wrong || gradeOf(one) !== 'right' || isWrongButCertain(one));
console.log(shown.map(line).join('\n'));
const { rightFirst, rightInThree, undecided, wrongButCertain } = sumUp(judged);
console.log(`
${judged.length} real cases
right first        ${share(rightFirst)}
right in three     ${share(rightInThree)}
undecided          ${share(undecided)}
wrong but certain  ${share(wrongButCertain)}`);

async function takeCases(): Promise<void> {
  for (const real of left) judged.push(judgedCase(real, JSON.parse(await explain(`test/cases/${real.id}.json`))));
}

function explain(file: string): Promise<string> {
  const words = ['.output/portside/portside.cjs', 'explain', file, '--json'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, words, { maxBuffer: 2 ** 24 }, (error, output, complaint) => {
      // Up to 2 the exit code tells what was found; above, that the file could not be read.
      const isFound = !error || (typeof error.code === 'number' && error.code <= 2);
      if (isFound) resolve(output);
      else reject(new Error(complaint || error.message));
    });
  });
}

function line(one: JudgedCase): string {
  const { id, cause, found } = one;
  const said = found?.findings.slice(0, 3).map((finding) => `${finding.cause} (${finding.certainty})`) ?? [];
  const missing = one.undecided.find((other) => other.cause === cause)?.missing;
  return [
    gradeOf(one).padEnd(9),
    isWrongButCertain(one) ? 'CERTAIN' : '       ',
    id,
    cause.padEnd(28),
    said.join(', ') || 'nothing',
    ...(missing ? [`[misses ${missing.join(', ')}]`] : []),
  ].join(' ');
}

function share(count: number): string {
  return `${String(count).padStart(4)}  ${((100 * count) / judged.length).toFixed(1).padStart(5)} %`;
}
