/** The places of what was written that are gone from what was read, as dotted paths: names that this version does not know. */
export function passedOver(written: unknown, read: unknown, place = ''): string[] {
  if (!isObject(written) || !isObject(read)) return [];
  return Object.entries(written).flatMap(([name, part]) => {
    const path = place ? `${place}.${name}` : name;
    return name in read ? passedOver(part, read[name], path) : [path];
  });
}

/** Lists are objects with numbers for names. */
function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
