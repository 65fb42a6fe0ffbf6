import type * as z from 'zod/mini';

type Schema = z.core.$ZodType;

/**
 * Values that fit a schema, with everything in them that may be absent. Between them each kind of each union stands once, so that
 * whatever a schema mentions is in one of them.
 */
export function fullValues(schema: Schema): unknown[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return fullObjects(def.shape);
    case 'array':
      return [fullValues(def.element)];
    case 'record':
      return fullValues(def.valueType).map((value) => ({ name: value }));
    case 'union':
      return def.options.flatMap(fullValues);
    case 'optional':
    case 'nullable':
    case 'default':
      return fullValues(def.innerType);
    case 'pipe':
      return fullValues(def.in);
    case 'enum':
      return [Object.values(def.entries)[0]];
    case 'literal':
      return [def.values[0]];
    case 'string':
      return ['format' in def && def.format === 'datetime' ? '2026-11-29T12:00:00.000Z' : 'http://localhost:3000/'];
    case 'number':
      return [3000];
    case 'boolean':
      return [true];
    default:
      throw new Error(`no value is made of a schema of the type ${def.type}`);
  }
}

/** As many objects as the richest of the parts has values; the others come again. */
function fullObjects(shape: Readonly<Record<string, Schema>>): object[] {
  const parts = Object.entries(shape).map(([name, schema]) => ({ name, values: fullValues(schema) }));
  const count = Math.max(1, ...parts.map(({ values }) => values.length));
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(parts.map(({ name, values }) => [name, values[index % values.length]])),
  );
}
