/** Dotted paths of what was written but not read: names that this version doesn't know. */
export function ignoredFields(written: unknown, read: unknown, place = ''): string[] {
  if (!isObject(written) || !isObject(read)) return [];
  return Object.entries(written).flatMap(([name, part]) => {
    const path = place ? `${place}.${name}` : name;
    return name in read ? ignoredFields(part, read[name], path) : [path];
  });
}

/** Arrays are objects with numbers as names. */
function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
