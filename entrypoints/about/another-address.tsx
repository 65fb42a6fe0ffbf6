import { words } from '../../words/words.ts';

/** Goes on to the same page about another address. That page judges what was typed. `isMain`: there is nothing else to do. */
export function AnotherAddress({ typed, isMain = false }: { typed: string; isMain?: boolean }) {
  return (
    <form class="another" method="get">
      <input
        name="address"
        value={typed}
        placeholder={words.page.about.placeholder}
        aria-label={words.page.about.another}
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
      />
      <button type="submit" class={isMain ? 'primary' : undefined}>
        {words.page.about.explain}
      </button>
    </form>
  );
}
