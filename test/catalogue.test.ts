import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { causes } from '../diagnosis/causes/index.ts';
import { factNames } from '../evidence/index.ts';
import planned from './fixtures/catalogue-ids.json' with { type: 'json' };
import { worlds } from './zoo/worlds/index.ts';

const ids: string[] = causes.map((cause) => cause.id);
const places = readdirSync('diagnosis/causes', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.includes('/'))
  .map((path) => path.replace('.ts', ''));
const files = places.map((path) => basename(path));

/** Those of `names` that are not so, each in a sentence. */
function complaints(
  names: readonly string[],
  isSo: (name: string) => boolean,
  say: (name: string) => string,
): string[] {
  return names.filter((name) => !isSo(name)).map(say);
}

describe('the catalogue', () => {
  test('has the words of each cause where the cause stands', () => {
    expect(
      complaints(
        places,
        (place) => existsSync(`words/en/causes/${place}.ts`),
        (place) => `There is no words/en/causes/${place}.ts.`,
      ),
    ).toEqual([]);
  });

  test('lists every cause once', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(
      complaints(
        files,
        (file) => ids.includes(file),
        (file) => `${file}.ts is not listed in index.ts, or its id is another than its name.`,
      ),
    ).toEqual([]);
  });

  test('lists no cause that has no file of its name', () => {
    expect(
      complaints(
        ids,
        (id) => files.includes(id),
        (id) => `${id} has no file ${id}.ts in a folder of diagnosis/causes/.`,
      ),
    ).toEqual([]);
  });

  test('has a table of tests for every cause', () => {
    expect(
      complaints(
        places,
        (place) => existsSync(`test/diagnosis/causes/${place}.test.ts`),
        (place) => `There is no test/diagnosis/causes/${place}.test.ts.`,
      ),
    ).toEqual([]);
  });

  /** A fault that no Linux machine can be given. */
  const withoutZoo = planned.flatMap((cause) => ('zoo' in cause ? [cause] : []));

  test('says why a cause has no world in the zoo', () => {
    const silent = withoutZoo.filter(({ zoo, because = '' }) => zoo !== 'no' || because.length < 10);
    expect(silent.map(({ id }) => `${id} has no "because": say what this machine lacks.`)).toEqual([]);
  });

  test('has a world in the zoo for every other cause, and a near miss beside it', () => {
    const makeable = ids.filter((id) => !withoutZoo.some((cause) => cause.id === id));
    const without = complaints(
      makeable,
      (id) => existsSync(`test/zoo/worlds/${id}.ts`) && worlds.some((world) => world.cause === id && !world.nearMissOf),
      (id) => `${id} has no world of its own in test/zoo/worlds/${id}.ts.`,
    );
    const alone = complaints(
      makeable,
      (id) => worlds.some((world) => world.nearMissOf === id),
      (id) => `${id} has no near miss in the zoo.`,
    );
    expect([...without, ...alone]).toEqual([]);
  });

  test('reads every fact that is gathered', () => {
    const read = new Set(causes.flatMap((cause) => cause.reads));
    expect(
      complaints(
        factNames,
        (name) => read.has(name as (typeof factNames)[number]),
        (name) => `No cause reads ${name}: a fact that nobody needs is not gathered.`,
      ),
    ).toEqual([]);
  });

  test('is as far as the plan says, and no cause is outside of it', () => {
    const here = planned.filter((cause) => cause.state === 'here').map((cause) => cause.id);
    expect([...ids].sort()).toEqual(here.sort());
  });

  test('places every cause at the stop of the plan', () => {
    const stops = Object.fromEntries(planned.map((cause) => [cause.id, cause.stop]));
    expect(causes.map(({ id, stop }) => [id, stop])).toEqual(ids.map((id) => [id, stops[id]]));
  });
});
