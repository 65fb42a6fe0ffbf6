/** The part of JSON Schema that ours uses. */
export interface JsonSchema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
}

/**
 * Where `now` is no longer what a reader of `before` relies on, as dotted paths: names that are gone or may be missing, words that are gone,
 * other types. Whatever is only more breaks nothing.
 */
export function brokenPromises(before: JsonSchema, now: JsonSchema, place = ''): string[] {
  const here = place || 'all of it';
  if (JSON.stringify([before.type, before.const]) !== JSON.stringify([now.type, now.const])) return [here];
  const optional = (before.required ?? []).filter((name) => !now.required?.includes(name));
  const words = (before.enum ?? []).filter((word) => !now.enum?.includes(word));
  return [
    ...optional.map((name) => `${at(place, name)} may be missing`),
    ...words.map((word) => `${here} is never ${word}`),
    ...Object.entries(before.properties ?? {}).flatMap(([name, part]) => {
      const same = now.properties?.[name];
      return same ? brokenPromises(part, same, at(place, name)) : [`${at(place, name)} is gone`];
    }),
    ...(before.items ? brokenPromises(before.items, now.items ?? {}, at(place, '[]')) : []),
    ...(isSchema(before.additionalProperties)
      ? brokenPromises(
          before.additionalProperties,
          isSchema(now.additionalProperties) ? now.additionalProperties : {},
          at(place, '*'),
        )
      : []),
    ...lostKinds(before.anyOf ?? before.oneOf ?? [], now.anyOf ?? now.oneOf ?? []).map(
      (kind) => `${here} has no ${kind}`,
    ),
  ];
}

function lostKinds(before: readonly JsonSchema[], now: readonly JsonSchema[]): string[] {
  return before
    .filter((kind) => !now.some((one) => brokenPromises(kind, one).length === 0))
    .map((kind) => JSON.stringify(kind).slice(0, 80));
}

function isSchema(schema: JsonSchema | boolean | undefined): schema is JsonSchema {
  return typeof schema === 'object';
}

function at(place: string, name: string): string {
  return place ? `${place}.${name}` : name;
}
