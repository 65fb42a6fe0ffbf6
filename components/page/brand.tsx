import { en } from '../../words/en/page/en.ts';
import { Mark } from './mark.tsx';

/** Whose page this is. */
export function Brand() {
  return (
    <span class="brand">
      <Mark />
      {en.brand}
    </span>
  );
}
