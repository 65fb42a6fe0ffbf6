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

/** Texts below AA, texts of the body below AAA, and whatever else axe finds. */
export async function findContrastFaults(tab: Tab): Promise<string[]> {
  await tab.evaluate(defineAxe);
  return tab.evaluate(async () => {
    /** States and what is pressed: said in a word, so that AA is enough. */
    const notBody = /\.pill|\.eyebrow|\.mark|button|\.chip|\.button/;
    const { violations } = await axe.run({ rules: { 'color-contrast-enhanced': { enabled: true } } });
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .filter(({ target }) => id !== 'color-contrast-enhanced' || !notBody.test(String(target.at(-1))))
        .map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
    );
  });
}
