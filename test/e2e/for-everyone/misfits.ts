/** Runs in the page: what reaches beyond it, is cut off by its own box or has to be scrolled sideways, and words on top of others. */
export function misfits(): string[] {
  const width = document.documentElement.clientWidth;
  const notSeen = '.only-heard, svg, datalist, select, script, style';
  const nameOf = (element: Element) => `${element.localName}.${element.className}: ${element.textContent.slice(0, 50)}`;
  const isSeen = (element: Element) => element.checkVisibility() && !element.closest(notSeen);
  const isBeyond = (element: Element) => {
    const { left, right } = element.getBoundingClientRect();
    return left < -1 || right > width + 1;
  };
  const isCut = (element: Element) => {
    if (element instanceof HTMLInputElement) return false;
    const { overflowX, overflowY } = getComputedStyle(element);
    const isTooWide = element.scrollWidth > element.clientWidth + 1;
    const isTooHigh = element.scrollHeight > element.clientHeight + 1;
    return (overflowX !== 'visible' && isTooWide) || (/hidden|clip/.test(overflowY) && isTooHigh);
  };
  const elements = [...document.querySelectorAll('body *')].filter(isSeen);
  const misfit = elements.filter((element) => isBeyond(element) || isCut(element)).map(nameOf);

  const words: { owner: Element; box: DOMRect }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement;
    if (!owner || !node.nodeValue?.trim() || !isSeen(owner)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    words.push(...[...range.getClientRects()].map((box) => ({ owner, box })));
  }
  // The box of a line is higher than its letters.
  const overlap = (one: DOMRect, other: DOMRect) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > Math.min(one.height, other.height) * 0.4;
  const onTop = words.flatMap((one, index) =>
    words
      .slice(index + 1)
      .filter((other) => one.owner !== other.owner && overlap(one.box, other.box))
      .map((other) => `${nameOf(one.owner)} on top of ${nameOf(other.owner)}`),
  );
  return [...misfit, ...new Set(onTop)];
}

/** Runs in the page: the spacing that a person may ask for. https://www.w3.org/TR/WCAG22/#text-spacing */
export function spaceText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }
  `);
  document.adoptedStyleSheets.push(sheet);
}
