interface Shift {
  sum: number;
  settledAt?: number;
}

/**
 * Runs in the page, again and again; the first time, it begins to note what moves.
 * @param isTold whether the browser tells the shifts itself: https://wicg.github.io/layout-instability/
 * @returns their sum half a second after the diagnosis has settled: as text, which isn't empty where it's 0
 */
export function shiftSoFar(isTold: boolean): string | undefined {
  if (!location.protocol.endsWith('-extension:')) return undefined;
  const page = globalThis as { shift?: Shift };
  if (!page.shift) {
    page.shift = { sum: 0 };
    if (isTold) addTold(page.shift);
    else addSeen(page.shift, new Map());
  }
  const { shift } = page;
  if (document.querySelector('main[data-portside="ready"]')) shift.settledAt ??= performance.now();
  return performance.now() - (shift.settledAt ?? Number.POSITIVE_INFINITY) > 500 ? shift.sum.toFixed(4) : undefined;

  function addTold(into: Shift): void {
    const add = (list: PerformanceObserverEntryList) => {
      for (const entry of list.getEntries()) into.sum += (entry as PerformanceEntry & { value: number }).value;
    };
    new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
  }

  /** The same, of the parts that hold text, from where they stand at each frame. */
  function addSeen(into: Shift, before: Map<Element, DOMRect>): void {
    const parts = [...document.querySelectorAll('h1, main p, main li, main .card, main .foot')];
    const now = new Map(parts.filter(isOnScreen).map((part) => [part, part.getBoundingClientRect()]));
    const moved = [...now].flatMap(([part, box]) => {
      const was = before.get(part) ?? box;
      const distance = Math.max(Math.abs(was.top - box.top), Math.abs(was.left - box.left));
      // What stands in a part that moves moves with it.
      const isOuter = !part.parentElement?.closest('li, .card');
      return distance < 3 ? [] : [{ distance, area: isOuter ? box.width * (box.height + distance) : 0 }];
    });
    const area = moved.reduce((sum, part) => sum + part.area, 0) / (innerWidth * innerHeight);
    const distance = Math.max(0, ...moved.map((part) => part.distance)) / Math.max(innerWidth, innerHeight);
    into.sum += Math.min(area, 1) * distance;
    requestAnimationFrame(() => addSeen(into, now));
  }

  function isOnScreen(part: Element): boolean {
    const { top, height } = part.getBoundingClientRect();
    return height > 0 && top < innerHeight && part.checkVisibility({ visibilityProperty: true });
  }
}
