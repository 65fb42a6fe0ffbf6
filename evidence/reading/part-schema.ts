import type * as z from 'zod/mini';

type Schema = z.core.$ZodType;

/** The schema of one part of what `schema` describes; undefined where nothing is said of that part. */
export function partSchema(schema: Schema, value: object, key: PropertyKey): Schema | undefined {
  const { _zod } = plainSchema(schema, value);
  const { def } = _zod;
  if (def.type === 'object') return def.shape[String(key)];
  if (def.type === 'array') return def.element;
  return def.type === 'record' ? def.valueType : undefined;
}

/** What is left of a schema without what only says that a value may be absent, or what becomes of it; of several kinds, that of the value. */
export function plainSchema(schema: Schema, value: unknown): z.core.$ZodTypes {
  const plain = schema as z.core.$ZodTypes;
  const { def } = plain._zod;
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'default')
    return plainSchema(def.innerType, value);
  if (def.type === 'pipe') return plainSchema(def.in, value);
  if (def.type !== 'union' || !('discriminator' in def)) return plain;
  const name = String(def.discriminator);
  const kind = isHolder(value) ? value[name] : undefined;
  const option = typeof kind === 'string' && def.options.find(({ _zod }) => _zod.propValues?.[name]?.has(kind));
  return option ? plainSchema(option, value) : plain;
}

/** Whether it has parts: an object or a list. */
export function isHolder(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
