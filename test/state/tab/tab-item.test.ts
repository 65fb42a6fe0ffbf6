import { afterAll, expect, test, vi } from 'vitest';

type Changes = Record<string, { newValue?: unknown }>;

const kept = new Map<string, unknown>();
const listeners = new Set<(changes: Changes) => void>();

function tell(changes: Changes): void {
  for (const listener of listeners) listener(changes);
}

/** As much of the browser's storage as an item needs. */
const session = {
  get: async (key: string) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
  set: async (items: Record<string, unknown>) => {
    for (const [key, newValue] of Object.entries(items)) {
      kept.set(key, newValue);
      tell({ [key]: { newValue } });
    }
  },
  remove: async (keys: string[]) => {
    for (const key of keys) {
      kept.delete(key);
      tell({ [key]: {} });
    }
  },
  onChanged: {
    addListener: (listener: (changes: Changes) => void) => listeners.add(listener),
    removeListener: (listener: (changes: Changes) => void) => listeners.delete(listener),
  },
};
vi.stubGlobal('chrome', { storage: { session } });
afterAll(() => vi.unstubAllGlobals());
// Test files share their modules, and `browser` is read when its module is loaded.
vi.resetModules();
const { tabItem } = await import('../../../state/tab/tab-item.ts');

test('each tab has a value of its own until it is forgotten', async () => {
  const item = tabItem<string>('colour');
  await Promise.all([item.write(1, 'red'), item.write(2, 'blue')]);
  expect([await item.read(1), await item.read(2)]).toEqual(['red', 'blue']);
  await item.forget(1);
  expect([await item.read(1), await item.read(2)]).toEqual([undefined, 'blue']);
});

test('items of another name are apart', async () => {
  await tabItem<string>('shape').write(3, 'round');
  expect(await tabItem<string>('taste').read(3)).toBeUndefined();
});

test('who watches hears of its tab alone, and of nothing once it has stopped', async () => {
  const item = tabItem<string>('sound');
  const heard: (string | undefined)[] = [];
  const stop = item.watch(4, (value) => heard.push(value));
  await item.write(4, 'loud');
  await item.write(5, 'soft');
  await item.forget(4);
  stop();
  await item.write(4, 'late');
  expect(heard).toEqual(['loud', undefined]);
});
