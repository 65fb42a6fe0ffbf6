import { setImmediate } from 'node:timers/promises';

/** Longer than this no probe keeps the others waiting. */
const sliceMs = 5;

/** Goes through a long list, and lets other work of this process have its turn in between. */
export async function* inSlices<Item>(items: Iterable<Item>): AsyncGenerator<Item, void, undefined> {
  let sliceEndsAt = performance.now() + sliceMs;
  for (const item of items) {
    yield item;
    if (performance.now() < sliceEndsAt) continue;
    await setImmediate();
    sliceEndsAt = performance.now() + sliceMs;
  }
}
