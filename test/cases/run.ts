import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { gradeOf, isWrongButCertain } from '../zoo/outcome.ts';
import { cases, type RealCase } from './cases.ts';
import { type JudgedCase, judgedCase, sumUp } from './judged-case.ts';
import { newCases } from './new-cases.ts';
import { type SecondLook, secondLook } from './second-look.ts';

/**
 * Has the built `portside explain` judge each real case, each new one and each of the second look, and prints what it says, and the sums.
 * `--wrong` leaves out what is right.
 */
const { values } = parseArgs({ options: { wrong: { type: 'boolean', default: false } } });
printTable('real cases', await inLanes(cases, judge));
console.log();
printTable('new cases', await inLanes(newCases, judge));
console.log();
printTable('second look', await inLanes(secondLook, judgeAgain));

async function judge(real: RealCase): Promise<JudgedCase> {
  return judgedCase(real, await explain(readFileSync(`test/cases/${real.id}.json`, 'utf8')));
}

async function judgeAgain({ name, right, evidence }: SecondLook): Promise<JudgedCase> {
  const said = await explain(JSON.stringify(evidence));
  // Where several causes are right, the one that is named.
  const [named = right[0]] = said.findings.map(({ cause }) => cause).filter((cause) => right.includes(cause));
  return judgedCase({ id: name, cause: named, alsoTrue: right }, said);
}

function printTable(title: string, judged: JudgedCase[]): void {
  judged.sort((one, other) => one.id.localeCompare(other.id));
  const shown = judged.filter((one) => !values.wrong || gradeOf(one) !== 'right' || isWrongButCertain(one));
  console.log(shown.map(line).join('\n'));
  const { rightFirst, rightInThree, undecided, wrongButCertain } = sumUp(judged);
  const share = (count: number) =>
    `${String(count).padStart(4)}  ${((100 * count) / judged.length).toFixed(1).padStart(5)} %`;
  console.log(`
${judged.length} ${title}
right first        ${share(rightFirst)}
right in three     ${share(rightInThree)}
undecided          ${share(undecided)}
wrong but certain  ${share(wrongButCertain)}`);
}

/** A process each, and few processors: some lanes, each taking the next case. */
async function inLanes<Case>(all: readonly Case[], judge: (one: Case) => Promise<JudgedCase>): Promise<JudgedCase[]> {
  const judged: JudgedCase[] = [];
  const left = all.values();
  const lane = async () => {
    for (const one of left) judged.push(await judge(one));
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  return judged;
}

function explain(evidence: string): Promise<Diagnosis> {
  const words = ['.output/portside/portside.cjs', 'explain', '-', '--json'];
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, words, { maxBuffer: 2 ** 24 }, (error, output, complaint) => {
      // Up to 2 the exit code tells what was found; above, that the evidence could not be read.
      const isFound = !error || (typeof error.code === 'number' && error.code <= 2);
      if (isFound) resolve(JSON.parse(output));
      else reject(new Error(complaint || error.message));
    });
    child.stdin?.end(evidence);
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
