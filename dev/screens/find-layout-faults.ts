import type { Tab } from '../../test/browsers/browser.ts';

/** What is cut off, reaches beyond the page, lies over another text, or is smaller than 12 px. */
export async function findLayoutFaults(tab: Tab): Promise<string[]> {
  return [...(await tab.evaluate(findCutOff)), ...(await tab.evaluate(findCovered))];
}

/** Runs in the page. */
function findCutOff(): string[] {
  const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (element) => element.checkVisibility() && !element.closest('.only-heard, svg, datalist, option, script, style'),
  );
  const hides = (overflow: string) => /hidden|clip/.test(overflow);
  const isBeyond = (element: HTMLElement) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (left < -1 || right > document.documentElement.clientWidth + 1);
  };
  const isCutOff = (element: HTMLElement) => {
    // A person scrolls in a long path, and in a name longer than the page; else scheme, host and port are to be seen as a whole.
    if (element.matches('input:not(.host, .port)') || element.scrollWidth > innerWidth - 160) return false;
    const { overflowX, overflowY } = getComputedStyle(element);
    const isTooWide = element.scrollWidth > element.clientWidth + 1;
    const isTooHigh = element.scrollHeight > element.clientHeight + 1;
    return (isTooWide && (hides(overflowX) || element.localName === 'input')) || (isTooHigh && hides(overflowY));
  };
  const hasText = ({ childNodes }: HTMLElement) =>
    [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
  const isSmall = (element: HTMLElement) =>
    hasText(element) && Number.parseFloat(getComputedStyle(element).fontSize) < 12;
  const kinds = { 'reaches beyond the page': isBeyond, 'is cut off': isCutOff, 'is smaller than 12 px': isSmall };
  const nameOf = ({ localName, className, textContent }: HTMLElement) =>
    `${localName}.${className} "${textContent.trim().slice(0, 50)}"`;
  return Object.entries(kinds).flatMap(([kind, isOne]) =>
    shown.filter(isOne).map((element) => `${kind}: ${nameOf(element)}`),
  );
}

/** Runs in the page. */
function findCovered(): string[] {
  const blockOf = (element: Element): Element =>
    getComputedStyle(element).display === 'inline' && element.parentElement ? blockOf(element.parentElement) : element;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const boxes: { text: string; block: Element; left: number; right: number; top: number; bottom: number }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement, nodeValue } = node;
    if (!parentElement?.checkVisibility() || !nodeValue?.trim()) continue;
    if (parentElement.closest('.only-heard, option, script, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    // Of letters alone: a line's box reaches into the lines above and below.
    for (const { left, right, top, height } of range.getClientRects())
      boxes.push({
        text: nodeValue.trim().slice(0, 50),
        block: blockOf(parentElement),
        left,
        right,
        top: top + height * 0.2,
        bottom: top + height * 0.8,
      });
  }
  const isOver = (one: (typeof boxes)[number], other: typeof one) =>
    one.block !== other.block &&
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1.5 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1.5;
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => isOver(one, other))
      .map((other) => `"${one.text}" lies over "${other.text}"`),
  );
}
