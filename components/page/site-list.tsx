import { useSignal } from '@preact/signals';
import { words } from '../../words/words.ts';

interface Props {
  sites: readonly string[];
  /** Those that can't be removed. */
  managed: readonly string[];
  /** @returns why the text wasn't accepted; undefined if it was */
  add(text: string): Promise<string | undefined>;
  remove(site: string): void;
}

/** Sites with a button to remove each, and a field to add one. */
export function SiteList({ sites, managed, add, remove }: Props) {
  const { mutedSites } = words.page.options;
  return (
    <section class="card sites">
      <h2>{mutedSites.heading}</h2>
      <p>{mutedSites.lede}</p>
      <ul>
        {sites.map((site) => (
          <li key={site}>
            <code dir="ltr">{site}</code>
            {managed.includes(site) ? (
              <span class="quiet">{words.page.options.managed}</span>
            ) : (
              <button
                type="button"
                class="small"
                aria-label={`${mutedSites.remove} ${site}`}
                onClick={() => remove(site)}
              >
                {mutedSites.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      <NewSite add={add} />
    </section>
  );
}

function NewSite({ add }: Pick<Props, 'add'>) {
  const { mutedSites } = words.page.options;
  const text = useSignal('');
  const wrong = useSignal<string | undefined>(undefined);
  const submit = async (event: Event) => {
    event.preventDefault();
    wrong.value = await add(text.value);
    if (!wrong.value) text.value = '';
  };
  return (
    <form onSubmit={submit}>
      <label>
        {mutedSites.site}
        <input
          type="text"
          dir="ltr"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder={mutedSites.example}
          value={text}
          aria-invalid={wrong.value !== undefined}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
      </label>
      <button type="submit">{mutedSites.add}</button>
      <p class="quiet" role="status">
        {wrong.value}
      </p>
    </form>
  );
}
