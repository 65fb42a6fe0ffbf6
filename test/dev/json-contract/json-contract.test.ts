import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { brokenPromises, type JsonSchema } from '../../../dev/json-contract/broken-promises.ts';
import { jsonSchemas } from '../../../dev/json-contract/json-schemas.ts';

const folder = 'docs/json';
const schemas = jsonSchemas();

function kept(file: string): JsonSchema {
  return JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
}

test.each(Object.entries(schemas))('%s is what programs were promised', (file, schema) => {
  expect(brokenPromises(kept(file), schema), 'raise the version, and say so in CHANGELOG.md').toEqual([]);
  expect(kept(file), 'npm run docs:json').toEqual(JSON.parse(JSON.stringify(schema)));
});

test('every schema says its version, and none is kept that nobody prints', () => {
  for (const file of Object.keys(schemas)) expect(file).toMatch(/^[a-z-]+\.v\d+\.json$/);
  expect(readdirSync(folder).sort()).toEqual(Object.keys(schemas).sort());
});

test('the page for agents names each of them', () => {
  const page = readFileSync('docs/for-agents.md', 'utf8');
  for (const file of Object.keys(schemas)) expect(page).toContain(`(json/${file})`);
});

const text: JsonSchema = { type: 'string' };
const before: JsonSchema = {
  type: 'object',
  properties: {
    name: text,
    state: { type: 'string', enum: ['up', 'down'] },
    rows: { type: 'array', items: { oneOf: [text] } },
  },
  required: ['name'],
};
const changed = (change: Record<string, JsonSchema>, required = ['name']): JsonSchema => ({
  ...before,
  properties: { ...before.properties, ...change },
  required,
});

test.each<[string, JsonSchema, string[]]>([
  ['nothing', before, []],
  ['a name more', changed({ port: { type: 'number' } }), []],
  ['a word more', changed({ state: { type: 'string', enum: ['up', 'down', 'half'] } }), []],
  ['a kind more', changed({ rows: { type: 'array', items: { oneOf: [text, { type: 'number' }] } } }), []],
  ['a name that is always there now', changed({}, ['name', 'state']), []],
  ['another type', changed({ name: { type: 'number' } }), ['name']],
  ['a word less', changed({ state: { type: 'string', enum: ['up'] } }), ['state is never down']],
  ['a kind less', changed({ rows: { type: 'array', items: { oneOf: [] } } }), ['rows.[] has no {"type":"string"}']],
  ['a name that may be missing', changed({}, []), ['name may be missing']],
  ['a name less', { ...before, properties: { name: text } }, ['state is gone', 'rows is gone']],
])('%s breaks what it breaks', (_, now, broken) => {
  expect(brokenPromises(before, now)).toEqual(broken);
});
