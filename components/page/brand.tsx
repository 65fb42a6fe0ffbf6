import { words } from '../../words/words.ts';

import { Mark } from './mark.tsx';

/** The name at the top of each of our pages. */
export function Brand() {
  return (
    <span class="brand">
      <Mark />
      {words.page.brand}
    </span>
  );
}
