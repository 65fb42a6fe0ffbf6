import { en } from '../../words/en/page/en.ts';

/** Goes on to the same page about another address. What it makes of the text, the page itself says. */
export function AnotherAddress({ typed }: { typed: string }) {
  return (
    <form class="another" method="get">
      <input
        name="address"
        value={typed}
        placeholder={en.about.placeholder}
        aria-label={en.about.another}
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
      />
      <button type="submit">{en.about.explain}</button>
    </form>
  );
}
