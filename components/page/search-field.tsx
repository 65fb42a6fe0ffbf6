import type { Signal } from '@preact/signals';
import { words } from '../../words/words.ts';

/** A field that narrows a list while a person types. `first` is called by Enter. */
export function SearchField({ query, first }: { query: Signal<string>; first(): void }) {
  const submit = (event: Event) => {
    event.preventDefault();
    first();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: Firefox 153 tells screen readers of role search, and Chromium 123 knows no element of it
    <form role="search" onSubmit={submit}>
      <input
        type="search"
        class="search"
        aria-label={words.page.running.search}
        placeholder={words.page.running.search}
        autocomplete="off"
        spellcheck={false}
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value;
        }}
        onKeyDown={({ key }) => {
          // Chromium empties the field itself, Firefox doesn't.
          if (key === 'Escape') query.value = '';
        }}
      />
    </form>
  );
}
