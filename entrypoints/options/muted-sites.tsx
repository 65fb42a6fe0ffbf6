import type { ReadonlySignal } from '@preact/signals';
import { SiteList } from '../../components/page/site-list.tsx';
import { muteSite, unmuteSite } from '../../state/settings/muted-sites.ts';
import { type AllSettings, effectiveSettings } from '../../state/settings/settings-shape.ts';
import { siteOf } from '../../state/settings/site-of.ts';
import { words } from '../../words/words.ts';

/** The sites on which nothing opens automatically. */
export function MutedSites({ all }: { all: ReadonlySignal<AllSettings> }) {
  const { neverHere: sites } = effectiveSettings(all.value);
  const add = async (text: string) => {
    const site = siteOf(text);
    if (!site) return words.page.options.mutedSites.noSite;
    if (sites.includes(site)) return words.page.options.mutedSites.known(site);
    await muteSite(site);
    return undefined;
  };
  return <SiteList sites={sites} managed={all.value.managed.neverHere ?? []} add={add} remove={unmuteSite} />;
}
