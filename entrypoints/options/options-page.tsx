import type { Signal } from '@preact/signals';
import { HelperCard } from '../../components/helper-card.tsx';
import { Mark } from '../../components/mark.tsx';
import { en } from '../../locales/en.ts';
import type { HelperState } from '../../protocol/helper-state.ts';
import { allowHelper } from '../tips/allow-helper.ts';
import { NeverHere } from './never-here.tsx';
import { OtherSites } from './other-sites.tsx';
import { PortMemory } from './port-memory.tsx';

interface OptionsPageProps {
  helper: Signal<HelperState>;
  /** Where nothing shows by itself. */
  sites: Signal<string[]>;
  version: string;
}

/** What Portside is, how it stands with its helper, and what it does with what it sees. */
export function OptionsPage({ helper, sites, version }: OptionsPageProps) {
  const allow = () =>
    allowHelper(() => {
      helper.value = { state: 'unasked' };
    });
  return (
    <main class="page options">
      <h1 class="brand">
        <Mark />
        {en.brand}
      </h1>
      <p class="lede">{en.options.lede}</p>
      <HelperCard helper={helper.value} allow={allow} />
      <PortMemory />
      <OtherSites />
      <section class="card">
        <h2>{en.headings.howItWorks}</h2>
        {en.popup.how.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      <NeverHere sites={sites} />
      <section class="card">
        <h2>{en.headings.privacy}</h2>
        <ul class="missing">
          {en.options.privacy.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <p class="quiet">{en.options.version(version)}</p>
    </main>
  );
}
