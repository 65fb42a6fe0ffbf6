/** `/` searches, arrows go from row to row, Escape empties the search. Keys with others held down are the browser's own. */
export function onKey(event: KeyboardEvent): void {
  const { key, target } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const field = document.querySelector<HTMLInputElement>('input.search');
  const isInField = target === field;
  const next = isInField ? fromField(key) : fromRow(key, field);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function fromField(key: string): HTMLElement | undefined {
  return key === 'ArrowDown' ? rows()[0] : undefined;
}

function fromRow(key: string, field: HTMLInputElement | null): HTMLElement | null | undefined {
  if (key === '/') return field;
  const all = rows();
  const at = all.findIndex((row) => row.closest('[data-port]')?.contains(document.activeElement));
  switch (key) {
    case 'ArrowDown':
      return all[at + 1];
    case 'ArrowUp':
      return at > 0 ? all[at - 1] : field;
    case 'Home':
      return at >= 0 ? all[0] : undefined;
    case 'End':
      return at >= 0 ? all.at(-1) : undefined;
    default:
      return undefined;
  }
}

/** What takes the focus in each row. */
function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')];
}
