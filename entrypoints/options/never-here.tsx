import type { ReadonlySignal } from '@preact/signals';
import { SiteList } from '../../components/site-list.tsx';
import { en } from '../../words/en/page/en.ts';
import { addNeverHere, removeNeverHere } from '../background/never-here.ts';
import { type AllSettings, inForce } from '../background/settings-shape.ts';
import { siteOf } from '../background/site-of.ts';

/** The sites on which nothing is to show by itself. */
export function NeverHere({ all }: { all: ReadonlySignal<AllSettings> }) {
  const { neverHere: sites } = inForce(all.value);
  const add = async (text: string) => {
    const site = siteOf(text);
    if (!site) return en.options.neverHere.noSite;
    if (sites.includes(site)) return en.options.neverHere.known(site);
    await addNeverHere(site);
    return undefined;
  };
  return <SiteList sites={sites} managed={all.value.managed.neverHere ?? []} add={add} remove={removeNeverHere} />;
}
