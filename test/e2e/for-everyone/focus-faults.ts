/**
 * Runs in the page, after a key was pressed there: gives each control the focus in its turn. A control that takes none, shows none, is
 * covered, or comes before another that a person reads first is a fault. Without a tabindex of their own the Tab key goes the same way.
 */
export function focusFaults(): string[] {
  const all = 'a[href], button:not(:disabled), input:not(:disabled), summary, select, textarea, [tabindex]';
  const controls = [...document.querySelectorAll<HTMLElement>(all)].filter((control) => control.checkVisibility());
  let before: { name: string; box: DOMRect; scrolled: number } | undefined;
  return controls.flatMap((control) => {
    const name = `${control.localName}.${control.className} ${control.ariaLabel ?? control.textContent.slice(0, 40)}`;
    // Firefox would show it only to whoever came there by a key.
    control.focus({ focusVisible: true } as FocusOptions);
    const seen = seenFor(control);
    seen.scrollIntoView({ block: 'nearest' });
    const box = seen.getBoundingClientRect();
    const faults = [...ownFaults(control, seen), ...(before && isBefore(box, before) ? ['comes too late'] : [])];
    before = { name, box, scrolled: scrollY };
    return faults.map((fault) => `${fault}: ${name}`);
  });

  /** A field that is only heard is seen as its label. */
  function seenFor(control: HTMLElement): HTMLElement {
    return (control.matches('.only-heard') && control.closest('label')) || control;
  }

  function ownFaults(control: HTMLElement, seen: HTMLElement): string[] {
    const { outlineStyle, outlineWidth } = getComputedStyle(seen);
    const [{ left, top, width, height } = seen.getBoundingClientRect()] = seen.getClientRects();
    const inFront = document.elementFromPoint(left + width / 2, top + height / 2);
    return [
      ...(document.activeElement === control ? [] : ['takes no focus']),
      ...(control.tabIndex === 0 ? [] : ['is out of turn']),
      ...(outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? ['shows no focus'] : []),
      ...(inFront && (seen.contains(inFront) || inFront.contains(seen)) ? [] : ['is covered']),
    ];
  }

  /** Above the one before in the same column, or ahead of it in the same line. */
  function isBefore(box: DOMRect, { box: other, scrolled }: { box: DOMRect; scrolled: number }): boolean {
    const moved = scrollY - scrolled;
    const [top, bottom] = [box.top + moved, box.bottom + moved];
    if (bottom <= other.top + 1) return box.left < other.right && other.left < box.right;
    const middle = other.top + other.height / 2;
    const isAhead = document.documentElement.dir === 'rtl' ? box.left > other.left + 1 : box.left < other.left - 1;
    return top < middle && bottom > middle && isAhead;
  }
}
