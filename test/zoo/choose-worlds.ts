import type { Order } from './order.ts';
import type { World } from './world.ts';
import { worlds } from './worlds/index.ts';

/** The worlds that exist in this browser and that were asked for. */
export function chooseWorlds({ browser, world, isFast }: Pick<Order, 'browser' | 'world' | 'isFast'>): World[] {
  const asked = worlds.filter(
    ({ only, cause, name, nearMissOf }) =>
      (!only || only === browser) && `${cause} ${nearMissOf ?? ''}: ${name}`.includes(world),
  );
  if (!isFast) return asked;
  const ofEachCause = Map.groupBy(
    asked.filter(({ nearMissOf }) => !nearMissOf),
    ({ cause }) => cause,
  );
  return [...ofEachCause.values()].flatMap((group) => group.slice(0, 1));
}
