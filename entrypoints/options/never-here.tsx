import type { Signal } from '@preact/signals';
import { en } from '../../locales/en.ts';
import { removeNeverHere } from '../background/never-here.ts';

/** The sites on which the person wants nothing to show by itself; nothing at all where there are none. */
export function NeverHere({ sites }: { sites: Signal<string[]> }) {
  if (sites.value.length === 0) return null;
  const remove = async (site: string) => {
    await removeNeverHere(site);
    sites.value = sites.value.filter((one) => one !== site);
  };
  return (
    <section class="card">
      <h2>{en.options.neverHere.heading}</h2>
      <p>{en.options.neverHere.lede}</p>
      <ul class="never-here">
        {sites.value.map((site) => (
          <li key={site}>
            <code>{site}</code>
            <button
              type="button"
              class="small"
              aria-label={`${en.options.neverHere.remove} ${site}`}
              onClick={() => remove(site)}
            >
              {en.options.neverHere.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
