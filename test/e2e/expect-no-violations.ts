import { source } from 'axe-core';
import { expect } from 'vitest';
import type { Tab } from '../browsers/browser.ts';

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>;
}

/** Exists in the page, once axe-core ran there. */
declare const axe: Axe;

/** A function travels as its text; axe-core is text already. */
const defineAxe = Object.assign(() => undefined, { toString: () => `() => { ${source} }` });

/** Lets axe look at a page in both colour schemes. */
export async function expectNoViolations(tab: Tab): Promise<void> {
  await tab.evaluate(defineAxe);
  for (const scheme of ['light', 'dark'] as const) {
    await tab.setColorScheme(scheme);
    const violations = await tab.evaluate(async () => {
      const results = await axe.run();
      return results.violations.map(({ id, nodes }) => [
        id,
        ...nodes.map((node) => [node.target, node.failureSummary]),
      ]);
    });
    expect(violations, scheme).toEqual([]);
  }
}
