import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { diagnosisAsText } from '../../cli/print-diagnosis.ts';
import { readEvidence } from '../../cli/read-evidence.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import { languages } from '../../words/languages.ts';
import { loadWords } from '../../words/load-words.ts';
import { findingsInWords } from '../../words/report/in-words.ts';
import { words } from '../../words/words.ts';

const diagnoses = readdirSync('test/cases')
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const { target, evidence } = readEvidence(readFileSync(`test/cases/${file}`, 'utf8'), file);
    return { file, target, diagnosis: diagnose(evidence) };
  });

/** What a sentence of English holds, and one of the other languages does not. */
const english = /\b(the|is|isn't|which|server is|with the|and then|doesn't|from the)\b/i;
/** What stands there in any language: a program's own words, code, addresses. */
const literal = /[“"„«「][^”"“»」]*[”"“»」]|`[^`]*`|https?:\/\/\S+/g;

afterAll(() => loadWords('en'));

describe.each(languages.filter((language) => language !== 'en'))('%s', (language) => {
  test('does what English does: the same steps, with the same commands and addresses', async () => {
    for (const { file, diagnosis } of diagnoses) {
      const [told, inEnglish] = [await toldIn(language, diagnosis), await toldIn('en', diagnosis)];
      expect(told.map(skeleton), file).toEqual(inEnglish.map(skeleton));
    }
  });

  test('says all of it: no sentence is left in English, and none is broken', async () => {
    for (const { file, target, diagnosis } of diagnoses) {
      const told = await toldIn(language, diagnosis);
      const sentences = told.flatMap(({ title, why, steps }) => [title, why, ...steps.map(({ text }) => text)]);
      for (const sentence of [...sentences, ...diagnosisAsText(target, diagnosis).split('\n')]) {
        expect(withoutEvidence(sentence, diagnosis), `${file}: ${sentence}`).not.toMatch(english);
        expect(sentence, file).not.toMatch(/undefined|null|NaN|\[object/);
      }
    }
  });

  test('has titles that stand alone, and reasons and steps that are sentences', async () => {
    for (const { file, diagnosis } of diagnoses)
      for (const { title, why, steps } of await toldIn(language, diagnosis)) {
        expect(title, file).toMatch(/^[\p{L}\d[].{3,110}[^.!?:。！？：]$/su);
        expect(why, file).toMatch(/[.。]$/);
        for (const { text, command } of steps) expect(text, `${file}: ${command}`).toMatch(/[.:。：]$/);
      }
  });
});

/** What the evidence says in words of its own is shown as it is. */
function withoutEvidence(sentence: string, { evidence }: (typeof diagnoses)[number]['diagnosis']): string {
  const own = stringsIn(evidence.facts)
    .filter((text) => text.length > 2)
    .sort((one, other) => other.length - one.length);
  return own.reduce((left, text) => left.replaceAll(text, ''), sentence.replace(literal, ''));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

async function toldIn(language: (typeof languages)[number], diagnosis: (typeof diagnoses)[number]['diagnosis']) {
  await loadWords(language);
  expect(words.language).toBe(language);
  return findingsInWords(diagnosis);
}

function skeleton({ cause, steps }: Awaited<ReturnType<typeof toldIn>>[number]) {
  return {
    cause,
    steps: steps.map(({ command, open }) => [command?.replace(/'[A-ZÁÉÍÓÚÄÖÜ\p{Script=Han} ]{7,}'/u, "'…'"), open]),
  };
}
