import { expect, onTestFinished } from 'vitest';
import type { Preference } from '../../browsers/accessible.ts';
import { contrast } from '../../components/page/contrast.ts';
import { situations } from '../../components/situations.ts';
import { inEachBrowser, type Situation } from '../in-each-browser.ts';
import { showSituation } from '../show-situation.ts';

const queries: Record<Preference, string> = {
  'reduced-motion': '(prefers-reduced-motion: reduce)',
  'forced-colors': '(forced-colors: active)',
  'more-contrast': '(prefers-contrast: more)',
};

inEachBrowser('less motion, more contrast and the colours of the system are had for the asking', async (situation) => {
  const { tab } = situation;
  await showSituation(situation, situations['server-stopped'], 'tips');
  await ask(situation, 'reduced-motion');
  expect(await tab.evaluate(() => document.getAnimations().length)).toBe(0);
  await ask(situation, 'more-contrast');
  // A busy Firefox may answer a media query before it has styled the page by it.
  const seen = () => tab.evaluate(colours);
  await expect.poll(async () => contrastTo('quiet', await seen()), { timeout: 5000 }).toBeGreaterThan(10);
  expect(contrastTo('line', await seen())).toBeGreaterThan(4.5);
  await ask(situation, 'forced-colors');
  expect(await tab.evaluate(withoutEdge)).toEqual([]);
});

async function ask({ tab }: Situation, preference: Preference): Promise<void> {
  onTestFinished(() => tab.setPreference(preference, false).catch(() => undefined));
  await tab.setPreference(preference, true);
  await tab.waitFor((query) => matchMedia(query).matches, 5000, queries[preference]);
}

type Colours = Record<'quiet' | 'ground' | 'line', string>;

function contrastTo(part: 'quiet' | 'line', { ground, [part]: color }: Colours): number {
  return contrast(color, ground);
}

/** Runs in the page. */
function colours(): Colours {
  const hex = (color = '') =>
    `#${(color.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
  const styleOf = (selector: string) => {
    const element = document.querySelector(selector);
    return element ? getComputedStyle(element) : undefined;
  };
  const card = styleOf('.card.first');
  return {
    quiet: hex(styleOf('.card.running h2')?.color),
    ground: hex(card?.backgroundColor),
    line: hex(card?.borderTopColor),
  };
}

/** Runs in the page: grounds have all the same colour then, so what stood on one of its own has to have an edge. */
function withoutEdge(): string[] {
  const ground = getComputedStyle(document.body).backgroundColor;
  const onGround = '.card, .mark, .dot, .pill, .command, button:not(.link), .button, .address, .address .port';
  return [...document.querySelectorAll<HTMLElement>(onGround)]
    .filter((element) => {
      const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(element);
      return borderTopStyle === 'none' || borderTopWidth === '0px' || borderTopColor === ground;
    })
    .map(({ className, localName }) => `${localName}.${className}`);
}
