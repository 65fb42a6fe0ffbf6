import { words } from '../../words/words.ts';

import { Mark } from './mark.tsx';

/** Whose page this is. */
export function Brand() {
  return (
    <span class="brand">
      <Mark />
      {words.page.brand}
    </span>
  );
}
