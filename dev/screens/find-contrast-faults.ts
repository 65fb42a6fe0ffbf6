import axeCore from 'axe-core';
import type { Tab } from '../../test/browsers/browser.ts';

interface Axe {
  run(
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: unknown[]; any: { message: string }[] }[] }[] }>;
}

/** Exists in the page, once axe-core ran there. */
declare const axe: Axe;

/** A function travels as its text; axe-core is text already. */
const defineAxe = Object.assign(() => undefined, { toString: () => `() => { ${axeCore.source} }` });

/** Texts below AAA, and whatever else axe finds. */
export async function findContrastFaults(tab: Tab): Promise<string[]> {
  await tab.evaluate(defineAxe);
  return tab.evaluate(async () => {
    // Each text of the made-up language is in brackets of its own, so none is a part of another.
    const isMadeUp = document.body.textContent.includes('⟦');
    const rules = {
      'color-contrast-enhanced': { enabled: true },
      'label-content-name-mismatch': { enabled: !isMadeUp },
    };
    const { violations } = await axe.run({ rules });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
    );
  });
}
