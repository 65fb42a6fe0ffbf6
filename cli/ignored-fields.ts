type Path = readonly PropertyKey[];

/**
 * Dotted paths of what was written but not read: names that this version doesn't know.
 * @param leftOut what isn't there for another reason
 */
export function ignoredFields(written: unknown, read: unknown, leftOut: readonly Path[], place: Path = []): string[] {
  if (!isObject(written) || !isObject(read)) return [];
  const isAlike = !Array.isArray(written) || !leftOut.some((path) => isRowOf(place, path));
  return Object.entries(written).flatMap(([name, part]) => {
    const path = [...place, name];
    if (isPlace(path, leftOut) || !isAlike) return [];
    return name in read ? ignoredFields(part, read[name], leftOut, path) : [path.join('.')];
  });
}

/** Where a row is left out, those behind it have other numbers. */
function isRowOf(list: Path, path: Path): boolean {
  return path.length === list.length + 1 && isPlace(path.slice(0, -1), [list]);
}

function isPlace(path: Path, places: readonly Path[]): boolean {
  return places.some((place) => place.map(String).join('.') === path.map(String).join('.'));
}

/** Arrays are objects with numbers as names. */
function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
