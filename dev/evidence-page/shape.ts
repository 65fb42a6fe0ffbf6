import { frameworkIds } from '../../evidence/programs/frameworks.ts';
import type { Expression, Field } from './read-constants.ts';
import { constant, factIn, fieldsOf, homeOf } from './vocabulary.ts';

/** What a value looks like: in a few words, and its parts as lines of a Markdown list, with the words that lead to them. */
export interface Shape {
  words: string;
  lead?: string;
  /** What is said of the schema where it has a name of its own. */
  comment?: string;
  /** May be left out: the schema says what it is then, or that nothing is known. */
  isOptional?: boolean;
  parts: string[];
}

const plain: Record<string, string> = {
  'z.string': 'text',
  'z.number': 'number',
  'z.boolean': '`true` or `false`',
  'z.iso.datetime': 'time',
};

/** Describes a schema by its source. @throws TypeError at one the page has no words for */
export function shapeOf(schema: Expression, file: string): Shape {
  if (schema.kind === 'name') return shapeOfName(schema.name, file);
  if (schema.kind !== 'call') throw new TypeError(`${file}: a ${schema.kind} stands where a schema belongs`);
  const words = plain[schema.callee];
  if (words) return { words, parts: [] };
  const describe = composed[schema.callee];
  if (!describe) throw new TypeError(`${file}: no words for ${schema.callee}`);
  return describe(schema.args, file);
}

/** What stands in a table of the page. */
const tables: Record<string, string> = {
  failureSchema: 'one of the [words for a failure](#words-for-a-failure)',
  factsSchema: 'object: name of a fact, and its value',
  unknownSchema: 'object: name of a fact, and the reason',
};

/** What another fact describes is described there. */
function shapeOfName(name: string, file: string): Shape {
  const table = tables[name];
  if (table) return { words: table, parts: [] };
  const home = homeOf(name, file);
  const { comment, value } = constant(name, home);
  if (home === file) return { ...shapeOf(value, file), ...(comment && { comment }) };
  const fact = factIn(home);
  const words = name.replace(/Schema$/, '');
  if (!fact) return { words, parts: [] };
  return { words: `${words}, as in [${fact}](#${fact.toLowerCase()})`, parts: [] };
}

const composed: Record<string, (args: Expression[], file: string) => Shape> = {
  'z.optional': ([inner], file) => ({ ...inside(inner, file), isOptional: true }),
  'z._default': ([inner, usual], file) => {
    const shape = inside(inner, file);
    return { ...shape, words: `${shape.words} (left out: ${literal(usual)})`, isOptional: true };
  },
  'z.pipe': ([inner], file) => inside(inner, file),
  'z.nullable': ([inner], file) => {
    const shape = inside(inner, file);
    return { ...shape, words: `${shape.words}, or \`null\`` };
  },
  'z.array': shapeOfList,
  openList: shapeOfList,
  'z.record': ([, value], file) => ({ words: `object of any names: ${inside(value, file).words}`, parts: [] }),
  'z.literal': ([value]) => ({ words: literal(value), parts: [] }),
  'z.enum': ([values]) => shapeOfEnum(values),
  'z.object': ([fields], file) => ({ words: 'object', parts: linesOf(fields ? ownFields(fields, file) : [], file) }),
  'z.discriminatedUnion': ([key, variants], file) => shapeOfUnion(key, variants, file),
};

function shapeOfList([inner]: Expression[], file: string): Shape {
  const shape = inside(inner, file);
  if (shape.words !== 'object') return { ...shape, words: `list: ${shape.words}` };
  return { words: 'list', lead: shape.lead ?? 'Each entry:', parts: shape.parts };
}

function inside(schema: Expression | undefined, file: string): Shape {
  if (!schema) throw new TypeError(`${file}: a schema is missing`);
  return shapeOf(schema, file);
}

/** Written there, or in a constant beside it. */
function ownFields(fields: Expression, file: string): Field[] {
  return fieldsOf(fields.kind === 'name' ? constant(fields.name, file).value : fields);
}

function literal(value: Expression | undefined): string {
  if (value?.kind === 'text') return `\`"${value.text}"\``;
  if (value?.kind === 'list') return 'an empty list';
  return value?.kind === 'name' ? `\`${value.name}\`` : 'an empty object';
}

function shapeOfEnum(values: Expression | undefined): Shape {
  if (values?.kind === 'name' && values.name === 'frameworkIds')
    return { words: `one of ${frameworkIds.map((id) => `\`"${id}"\``).join(', ')}`, parts: [] };
  if (values?.kind !== 'list') return { words: 'name of a fact', parts: [] };
  const items = values.items.map(({ value, comment }) => ({ word: literal(value), comment }));
  const words = items.map(({ word }) => word).join(', ');
  const explained = items.filter(({ comment }) => comment);
  return { words: `one of ${words}`, parts: explained.map(({ word, comment }) => `- ${word}: ${comment}`) };
}

/** What all variants share is said once. */
function shapeOfUnion(key: Expression | undefined, variants: Expression | undefined, file: string): Shape {
  const objects = variants?.kind === 'list' ? variants.items : [];
  const fields = objects.map(({ value }) => (value.kind === 'call' ? value.args.flatMap(fieldsOf) : []));
  const shared = fields[0]?.filter((field) => field.name === '...') ?? [];
  const parts = objects.flatMap(({ comment }, position) => {
    const own = (fields[position] ?? []).filter((field) => field.name !== '...');
    const [told, ...others] = own;
    const value = told ? shapeOf(told.value, file).words : '';
    const head = `- With \`${told?.name}\` ${value}${comment ? `: ${comment}` : ''}`;
    return [head, ...linesOf(others, file).map(indented)];
  });
  return {
    words: 'object',
    lead: `Of one of these kinds, by its \`${textOf(key)}\`:`,
    parts: [...parts, ...linesOf(shared, file)],
  };
}

/** A line for each field, its own parts below it. */
export function linesOf(fields: Field[], file: string): string[] {
  return fields.flatMap(({ name, comment, value }) => {
    if (name === '...') return value.kind === 'name' ? linesOf(fieldsOf(constant(value.name, file).value), file) : [];
    const { words, isOptional, lead, parts, ...shape } = shapeOf(value, file);
    const need = isOptional ? 'optional, ' : '';
    const more = [comment ?? shape.comment, parts.length > 0 ? lead : undefined].filter((part) => part !== undefined);
    return [`- \`${name}\`: ${[`${need}${words}`, ...more].reduce(asSentences)}`, ...parts.map(indented)];
  });
}

function asSentences(said: string, next: string): string {
  return /[.:]$/.test(said) ? `${said} ${next}` : `${said}. ${next}`;
}

function textOf(value: Expression | undefined): string {
  return value?.kind === 'text' ? value.text : '';
}

function indented(line: string): string {
  return `  ${line}`;
}
