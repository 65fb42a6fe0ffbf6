import type { FactName, FoundOut } from '../index.ts';

/**
 * Says of each fact that was left out as a whole that it was told, and not understood: it's no fact that nobody asked for.
 * @param leftOut places in `found`
 */
export function withNotUnderstood<Found extends FoundOut>(
  found: Found,
  leftOut: readonly (readonly PropertyKey[])[],
): Found {
  const names = leftOut.flatMap(([part, name, ...deeper]) =>
    (part === 'facts' || part === 'unknown') && deeper.length === 0 ? [name as FactName] : [],
  );
  const missing = names.filter((name) => found.facts[name] === undefined);
  return {
    ...found,
    unknown: { ...found.unknown, ...Object.fromEntries(missing.map((name) => [name, 'not-understood'])) },
  };
}
