const controls = 'a[href], button:not(:disabled), input:not(:disabled), summary';

/** A place within an element, which stays when the element at that place is replaced. */
interface Place {
  within: Element;
  index: number;
}

/**
 * A control that goes away while it has the focus, as the button of a removed row does, would leave the keyboard at the head of the page.
 * What then stands in its place is focused, or the nearest that is left.
 */
export function keepFocus(root: HTMLElement): void {
  let held: { control: Element; places: Place[] } | undefined;
  const note = () => {
    const control = document.activeElement;
    if (control && root.contains(control)) held = { control, places: placesOf(control, root) };
  };
  root.addEventListener('focusin', note);
  // Focus that leaves a remaining control doesn't come back. A window without focus keeps its active element.
  root.addEventListener('focusout', () =>
    queueMicrotask(() => {
      if (held?.control.isConnected && document.activeElement === document.body) held = undefined;
    }),
  );
  new MutationObserver(() => {
    if (!held) return;
    if (held.control.isConnected) note();
    else if (document.activeElement === document.body) inPlaceOf(held.places)?.focus({ preventScroll: true });
  }).observe(root, { subtree: true, childList: true });
}

/** The nearest first. */
function placesOf(control: Element, root: Element): Place[] {
  const places: Place[] = [];
  for (let within = control.parentElement; within && root.contains(within); within = within.parentElement)
    places.push({ within, index: controlsIn(within).indexOf(control as HTMLElement) });
  return places;
}

function inPlaceOf(places: readonly Place[]): HTMLElement | undefined {
  const left = places.flatMap(({ within, index }) => {
    const found = within.isConnected ? controlsIn(within) : [];
    return found[Math.min(index, found.length - 1)] ?? [];
  });
  return left[0];
}

function controlsIn(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(controls)].filter((control) => control.checkVisibility());
}
