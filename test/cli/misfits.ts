/** The part of JSON Schema that ours uses. */
export interface Schema {
  $schema?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
}

/** The places of `value` that do not fit the schema, as dotted paths. A small check of our own, so that the one under test is not its own judge. */
export function misfits(schema: Schema, value: unknown, place = ''): string[] {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.some((choice) => misfits(choice, value, place).length === 0) ? [] : [place];
  if (schema.const !== undefined && value !== schema.const) return [place];
  if (schema.enum && !schema.enum.includes(value)) return [place];
  if (schema.type && !isOfType(schema.type, value)) return [place];
  if (Array.isArray(value)) return value.flatMap((item, index) => misfits(schema.items ?? {}, item, at(place, index)));
  return misfitsOfObject(schema, value, place);
}

function misfitsOfObject({ properties = {}, required = [] }: Schema, value: unknown, place: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const missing = required.filter((name) => !entries.some(([key]) => key === name)).map((name) => at(place, name));
  return [...missing, ...entries.flatMap(([name, part]) => misfits(properties[name] ?? {}, part, at(place, name)))];
}

function isOfType(type: string, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === (type === 'integer' ? 'number' : type);
}

function at(place: string, key: string | number): string {
  return place ? `${place}.${key}` : String(key);
}
