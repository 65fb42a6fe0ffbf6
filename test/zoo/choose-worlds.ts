import type { Order } from './order.ts';
import { testPackages } from './packages.ts';
import type { World } from './world.ts';
import { worlds } from './worlds/index.ts';

/** The worlds that exist in this browser and that were asked for; `program ` asks for those of real programs, and `round 2` to `round 4` for those that were written later. A fast run leaves these out, and takes one of each cause whose programs the set-up of `npm test` installs; without the helper only those that need no settings of the browser, each in one of the two. */
export function chooseWorlds({
  browser,
  mode,
  world,
  isFast,
}: Pick<Order, 'browser' | 'mode' | 'world' | 'isFast'>): World[] {
  const parts = world.split('|');
  const asked = worlds.filter(
    ({ only, cause, name, nearMissOf, program, round = 1 }) =>
      (!only || only === browser) &&
      parts.some((part) =>
        `${cause} ${nearMissOf ?? ''}: ${program ? `program ${program}: round ${round}: ` : ''}${name}`.includes(part),
      ),
  );
  if (!isFast) return asked;
  const ofEachCause = Map.groupBy(
    asked.filter(
      ({ nearMissOf, program, needs = [] }) => !nearMissOf && !program && needs.every((name) => name in testPackages),
    ),
    ({ cause }) => cause,
  );
  const ofCauses = [...ofEachCause.values()].flatMap((group) => group.slice(0, 1));
  if (mode !== 'alone') return ofCauses;
  const turn = browser === 'chromium' ? 0 : 1;
  return ofCauses.filter(({ settings }, index) => !settings && index % 2 === turn);
}
