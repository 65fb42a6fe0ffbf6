import { readFileSync } from 'node:fs';
import { type Constant, type Expression, type Field, readConstants } from './read-constants.ts';

/** One fact: its name, and the file its schema stands in. */
export interface Fact {
  name: string;
  file: string;
  schema: Constant;
}

const indexFile = 'evidence/index.ts';
const index = readFileSync(indexFile, 'utf8');
const imported = [...index.matchAll(/import \{ ([\w, ]+) \} from '\.\/([\w/-]+\.ts)'/g)].flatMap(
  ([, schemas = '', file = '']) => schemas.split(', ').map((schema) => [schema, `evidence/${file}`] as const),
);
const fileOfSchema = Object.fromEntries(imported);
const constantsOf = Object.fromEntries(
  [indexFile, ...Object.values(fileOfSchema)].map((file) => [file, readConstants(readFileSync(file, 'utf8'))]),
);

export function constant(name: string, file = indexFile): Constant {
  const found = constantsOf[file]?.[name];
  if (!found) throw new ReferenceError(`${name} is no constant of ${file}`);
  return found;
}

/** The file of the fact whose schema file says what `name` is. */
export function homeOf(name: string, file: string): string {
  if (constantsOf[file]?.[name]) return file;
  const home = Object.keys(constantsOf).find((other) => constantsOf[other]?.[name]);
  if (!home) throw new ReferenceError(`${name}, in ${file}, is a constant of no fact`);
  return home;
}

/** Every fact, in the order of the vocabulary. */
export function facts(): Fact[] {
  return fieldsOf(constant('factSchemas').value).map(({ name, value }) => {
    const file = value.kind === 'name' ? fileOfSchema[value.name] : undefined;
    if (!file || value.kind !== 'name') throw new ReferenceError(`the schema of ${name} comes from no file`);
    return { name, file, schema: constant(value.name, file) };
  });
}

export function factIn(file: string): string | undefined {
  return facts().find((fact) => fact.file === file)?.name;
}

export function fieldsOf(value: Expression): Field[] {
  return value.kind === 'object' ? value.fields : [];
}
