import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evidencePage } from '../../dev/evidence-page/evidence-page.ts';
import examples from '../../dev/evidence-page/examples.json' with { type: 'json' };
import { readConstants } from '../../dev/evidence-page/read-constants.ts';
import { evidenceSchema, factNames } from '../../evidence/index.ts';

const page = evidencePage();

describe('the page on evidence', () => {
  test('is the one its sources make: npm run docs:evidence', () => {
    expect(readFileSync('docs/evidence.md', 'utf8')).toBe(page);
  });

  test('has a section for each fact, in the order of the vocabulary', () => {
    expect([...page.matchAll(/^### (\w+)$/gm)].map(([, name]) => name)).toEqual(factNames);
  });

  test('leads only to sections it has', () => {
    const sections = [...page.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    for (const [, anchor] of page.matchAll(/\]\(#([^)]+)\)/g)) expect(sections).toContain(anchor);
  });

  test('leaves nothing to be filled in', () => {
    expect(page).not.toMatch(/<!--|undefined|\[object/);
  });
});

describe('what the page shows as an example', () => {
  const shown = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block = '']) => JSON.parse(block));
  const whole = shown.map((one) =>
    'version' in one ? one : { version: 1, url: 'http://localhost:3000/', facts: one },
  );

  test.each(whole)('is evidence, all of it: $facts', (one) => {
    expect(evidenceSchema.parse(one)).toMatchObject(one);
  });

  test('is one of each fact', () => {
    expect(Object.keys(examples.facts).sort()).toEqual([...factNames].sort());
  });
});

describe('the sources are read', () => {
  test('with what is said of each name', () => {
    const source =
      "/** Head. */\nexport const one = z.object({\n  /** It's\n   * two lines. */\n  two: z.enum(['a', /** B. */ 'b']),\n});";
    expect(readConstants(source)).toEqual({
      one: {
        comment: 'Head.',
        value: {
          kind: 'call',
          callee: 'z.object',
          args: [
            {
              kind: 'object',
              fields: [
                {
                  name: 'two',
                  comment: "It's two lines.",
                  value: {
                    kind: 'call',
                    callee: 'z.enum',
                    args: [
                      {
                        kind: 'list',
                        items: [
                          { comment: undefined, value: { kind: 'text', text: 'a' } },
                          { comment: 'B.', value: { kind: 'text', text: 'b' } },
                        ],
                      },
                    ],
                  },
                },
              ],
            },
          ],
        },
      },
    });
  });

  test('past functions and types, which say nothing of evidence', () => {
    const source =
      'type A = { b: 1 };\nfunction f(x: A) { const hidden = 1; return x; }\nconst c = g((at) => at ?? h(1, 2), d);';
    expect(readConstants(source)).toEqual({
      c: {
        comment: undefined,
        value: { kind: 'call', callee: 'g', args: [{ kind: 'other' }, { kind: 'name', name: 'd' }] },
      },
    });
  });

  test.each(['const a = b + 1;', 'const a = /x/;', 'const a = [1 2];', 'const a = {'])(
    'or not at all: %s',
    (source) => {
      expect(() => readConstants(source)).toThrow(SyntaxError);
    },
  );
});
