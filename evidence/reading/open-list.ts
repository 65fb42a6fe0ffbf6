import * as z from 'zod/mini';

const openLists = new WeakSet<z.core.$ZodType>();

/**
 * A list that says no less of its other rows without one: what it doesn't hold was never said to be absent. So a row of a kind that only
 * a newer version knows may be left out. Of a plain list, such as that of the containers on a port, that would make a claim of it.
 */
export function openList<Row extends z.core.$ZodType>(row: Row): z.ZodMiniArray<Row> {
  const list = z.array(row);
  openLists.add(list);
  return list;
}

export function isOpenList(schema: z.core.$ZodType): boolean {
  return openLists.has(schema);
}
