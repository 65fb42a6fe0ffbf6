import { setImmediate } from 'node:timers/promises';

/** Longer than this the lists together do not keep other work waiting. */
const sliceMs = 5;

let sliceEndsAt = 0;
let nextSlice: Promise<void> | undefined;

/** Goes through a long list, and lets other work of this process have its turn in between. All lists share one slice of each turn. */
export async function* inSlices<Item>(items: Iterable<Item>): AsyncGenerator<Item, void, undefined> {
  for (const item of items) {
    if (performance.now() >= sliceEndsAt) {
      nextSlice ??= beginSlice();
      await nextSlice;
    }
    yield item;
  }
}

async function beginSlice(): Promise<void> {
  await setImmediate();
  nextSlice = undefined;
  sliceEndsAt = performance.now() + sliceMs;
}
