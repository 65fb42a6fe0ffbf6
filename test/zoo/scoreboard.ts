import { styleText } from 'node:util';
import { type Grade, gradeOf, grades, isWrongButCertain, type Outcome } from './outcome.ts';
import { stepResults, type TriedStep } from './steps/try-step.ts';

const colours: Record<Grade, Parameters<typeof styleText>[0]> = {
  right: 'green',
  'in-three': 'yellow',
  wrong: 'red',
  undecided: 'yellow',
  skipped: 'gray',
  broken: 'red',
};

/** One line of a world. */
export function outcomeLine(outcome: Outcome): string {
  const { browser, mode, world, cause, nearMissOf, found, skipped, problem, elapsedMs } = outcome;
  if (outcome.ownPage !== undefined)
    return `${`${browser}/${mode} `.padEnd(41)}${cause}: ${world}\n${' '.repeat(41)}said: ${outcome.ownPage}`;
  const grade = gradeOf(outcome);
  const findings = found?.findings.map((finding) => `${finding.cause} (${finding.certainty})`).join(', ');
  const said = skipped ?? problem ?? (found?.hasArrived ? `went on to the page; ${findings}` : findings || 'nothing');
  return [
    styleText(colours[grade], grade.padEnd(9)),
    isWrongButCertain(outcome) ? styleText('red', 'CERTAIN') : '       ',
    `${browser}/${mode}`.padEnd(15),
    `${(elapsedMs / 1000).toFixed(1)} s`.padStart(6),
    `${cause}: ${world}${nearMissOf ? ` [near miss of ${nearMissOf}]` : ''}`,
    grade === 'right' && !isWrongButCertain(outcome) ? '' : `\n${' '.repeat(41)}said: ${said}`,
    found?.tried ? `\n${' '.repeat(41)}${triedLine(found.tried)}` : '',
  ].join(' ');
}

function triedLine({ step, result, said }: TriedStep): string {
  return `${styleText(result === 'nothing' ? 'red' : 'green', `step: ${result}`)}  ${step}${said && `  →  ${said}`}`;
}

/** What the first steps came to, a row for each browser and mode. */
export function stepTable(outcomes: readonly Outcome[]): string {
  const groups = Map.groupBy(outcomes, ({ browser, mode }) => `${browser}, ${mode}`);
  const rows = [...groups].map(([name, group]) => {
    const tried = group.flatMap(({ found }) => found?.tried ?? []);
    const of = (wanted: TriedStep['result']) => tried.filter(({ result }) => result === wanted).length;
    return [name, tried.length, ...stepResults.map(of)];
  });
  return [['', 'steps', ...stepResults], ...rows].map(row).join('\n');
}

/** The sums, a row for each browser and mode. */
export function scoreTable(outcomes: readonly Outcome[]): string {
  const groups = Map.groupBy(
    outcomes.filter(({ mode }) => mode !== 'own-page'),
    ({ browser, mode }) => `${browser}, ${mode === 'helper' ? 'with helper' : 'alone'}`,
  );
  const heads = ['', 'worlds', ...grades, 'wrong but certain'];
  const rows = [...groups].map(([name, group]) => [
    name,
    group.length,
    ...grades.map((grade) => group.filter((outcome) => gradeOf(outcome) === grade).length),
    group.filter(isWrongButCertain).length,
  ]);
  return [heads, ...rows].map(row).join('\n');
}

function row(cells: readonly (string | number)[]): string {
  const [name, ...numbers] = cells;
  return (
    String(name).padEnd(24) +
    numbers.map((number) => String(number).padStart(String(number).length > 9 ? 19 : 10)).join('')
  );
}

/** Nothing wrong may be called certain, and with the helper every world is to be told right. */
export function isGood(outcome: Outcome): boolean {
  if (isWrongButCertain(outcome)) return false;
  const grade = gradeOf(outcome);
  if (outcome.mode === 'own-page') return true;
  if (grade === 'broken') return false;
  if (outcome.comesSecond && grade === 'in-three') return true;
  return outcome.mode === 'alone' || grade === 'right' || grade === 'skipped';
}
