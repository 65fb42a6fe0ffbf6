import { source } from 'axe-core';
import { expect } from 'vitest';
import type { Tab } from '../browsers/browser.ts';

interface Results {
  violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[];
}

/** Exists in the page, once axe-core ran there. */
declare const axe: { run(context: object, options: object): Promise<Results> };

/** A function travels as its text; axe-core is text already. */
const defineAxe = Object.assign(() => undefined, {
  toString: () => `() => { if (typeof axe === 'undefined') { ${source} } }`,
});

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is told by its colour as well: it keeps to level AA. */
const coloured = 'a, summary, button, .button, .eyebrow, .pill, .bad, .trouble, [class*="mark"]';

/** What axe has against a page in both colour schemes. What a person reads has the contrast of level AAA. */
export async function violationsIn(tab: Tab): Promise<string[]> {
  await tab.evaluate(defineAxe);
  const found: string[] = [];
  for (const scheme of ['dark', 'light'] as const) {
    await tab.setColorScheme(scheme);
    await tab.waitFor((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, 5000, scheme);
    const rules = scheme === 'light' ? everyRule : ['color-contrast'];
    found.push(...(await tab.evaluate(runAxe, rules, coloured)).map((violation) => `${scheme}: ${violation}`));
  }
  return found;
}

/** Lets axe look at a page in both colour schemes. */
export async function expectNoViolations(tab: Tab): Promise<void> {
  expect(await violationsIn(tab)).toEqual([]);
}

/** Runs in the page. */
async function runAxe(rules: string[], notRead: string): Promise<string[]> {
  const { violations } = await axe.run(document, { runOnly: rules });
  const paler = await axe.run({ exclude: notRead }, { runOnly: ['color-contrast-enhanced'] });
  return [...violations, ...paler.violations].flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}
