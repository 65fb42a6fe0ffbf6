import { describe, expect, test } from 'vitest';
import type { Cause, Details, Judgement } from '../../diagnosis/cause.ts';
import type { Circumstances } from '../../diagnosis/circumstances.ts';
import type { Finding } from '../../diagnosis/diagnosis.ts';
import { programKind } from '../../diagnosis/knowledge/program-kinds.ts';
import { parseTarget, type Target } from '../../evidence/address/target.ts';
import { targetOf } from '../../evidence/address/target-of.ts';
import type { FactName, Facts, OperatingSystem } from '../../evidence/index.ts';
import type { Process } from '../../evidence/port/owners.ts';
import { inWords } from '../../words/report/in-words.ts';
import { expectOwnCommands } from '../words/steps/shell/expect-own-commands.ts';
import { endsProgram, processesIn } from './depended-on.ts';
import { at } from './evidence.ts';

/** One line of a cause's table: what is known, and what the cause makes of it. */
export interface Row {
  name: string;
  url?: string;
  /** Linux where nothing is said. */
  os?: OperatingSystem;
  facts: Partial<Facts>;
  is: 'certain' | 'likely' | 'less likely' | 'ruled out' | `undecided: ${FactName}`;
}

const operatingSystems: OperatingSystem[] = ['linux', 'macos', 'windows', 'unknown'];

/** Runs a cause's table, and reads its words wherever it has something to say. */
export function describeCause(cause: Cause, rows: Row[]): void {
  describe(`${cause.id} is`, () => {
    test.each(rows)('$is: $name', (row) => {
      const { url = ownUrl, os = 'linux', facts, is } = row;
      const judgement = examine(cause, url, facts, os);
      expect(verdictOf(judgement)).toBe(is);
      if ('details' in judgement) readWords(findingOf(cause, judgement), row);
    });

    test('both found and ruled out somewhere in its table', () => {
      const verdicts = rows.map((row) => row.is);
      expect(verdicts).toContain('ruled out');
      expect(
        verdicts.some((verdict) => verdict === 'certain' || verdict === 'likely' || verdict === 'less likely'),
      ).toBe(true);
    });
  });
}

const ownUrl = 'http://localhost:3000/';

function readWords(finding: Finding, { url = ownUrl, os: own, facts }: Row): void {
  for (const os of operatingSystems) {
    const told = inWords(finding, circumstances(url, facts, os));
    expectGoodWords(told, url, facts);
    if ((own ?? os) === os) expectOwnCommands(told.steps, os, facts);
  }
}

/** What a cause says to a person of this evidence, on Linux where nothing else is said. */
export function wordsOf(cause: Cause, url: string, facts: Partial<Facts>, os: OperatingSystem = 'linux') {
  const judgement = examine(cause, url, facts, os);
  if (!('details' in judgement)) throw new Error(`${cause.id} has nothing to say: ${verdictOf(judgement)}`);
  return inWords(findingOf(cause, judgement), circumstances(url, facts, os));
}

function examine(cause: Cause, url: string, facts: Partial<Facts>, os: OperatingSystem): Judgement {
  return cause.examine({ target: targetIn(url, facts), os, at }, facts);
}

function findingOf({ id, stop }: Cause, { certainty, details }: Extract<Judgement, { details: Details }>): Finding {
  return { cause: id, stop, certainty, details };
}

function circumstances(url: string, facts: Partial<Facts>, os: OperatingSystem): Circumstances {
  const { attempt } = facts;
  return { target: targetIn(url, facts), os, at, ...(attempt && { browser: attempt.browser }) };
}

function targetIn(url: string, facts: Partial<Facts>): Target {
  const target = targetOf({ url, facts });
  if (!target) throw new Error(`${url} is no address of this computer`);
  return target;
}

function verdictOf(judgement: Judgement): Row['is'] {
  if (judgement.certainty === 'undecided') return `undecided: ${judgement.missing}`;
  if (judgement.certainty === 'ruled-out') return 'ruled out';
  return judgement.isLess ? 'less likely' : judgement.certainty;
}

function expectGoodWords({ title, why, steps }: ReturnType<typeof wordsOf>, url: string, facts: Partial<Facts>): void {
  expect(title, 'a title is a short sentence without a full stop').toMatch(/^[\p{Lu}\d[].{9,110}[^.!?:]$/u);
  expect(why, 'why is one or more whole sentences').toMatch(/^\S.{20,}[.]$/s);
  expect(steps.length, 'there is something to do').toBeGreaterThan(0);
  const all = [title, why, ...steps.flatMap(({ text, command = '' }) => [text, command])].join('\n');
  expect(all).not.toMatch(/undefined|null|NaN|\[object|!( |$)|please|\bsorry\b|\boops/im);
  for (const step of steps) {
    expect(step.text, 'a step is a sentence, or leads to its command').toMatch(/^\p{Lu}.{5,}[.:]$/su);
    if (step.open !== undefined) expectSamePage(step.open, url, facts);
    if (step.command === undefined) continue;
    expect(step.command).toMatch(/^\S.*\S$/);
    const harmed = endsProgram(step.command) ? processesIn(facts).filter((one) => isNamedIn(step.command, one)) : [];
    expect(
      harmed.filter((one) => programKind(one)),
      'nobody is told to end what others depend on',
    ).toEqual([]);
  }
}

function isNamedIn(command = '', { pid }: Process): boolean {
  return pid !== undefined && command.split(' ').includes(`${pid}`);
}

/** Whatever is offered to open leads to the same page of this computer, be it on an address where it was seen to listen. Its query is added by whoever shows it. */
function expectSamePage(open: string, url: string, { listeners = [] }: Partial<Facts>): void {
  const [offered, asked] = [new URL(open), new URL(url)];
  expect(offered.pathname + offered.search + offered.hash).toBe(asked.pathname);
  const isOwn = parseTarget(open) !== undefined || listeners.some(({ address }) => address === offered.hostname);
  expect(isOwn, `${open} is an address of this computer`).toBe(true);
}
