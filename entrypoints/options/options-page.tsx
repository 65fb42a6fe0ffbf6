import type { ReadonlySignal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { Mark } from '../../components/page/mark.tsx';
import { HelperSetUp } from '../../components/settings/helper-set-up.tsx';
import type { AllSettings } from '../../state/settings/settings-shape.ts';
import { words } from '../../words/words.ts';

import { allowHelper } from '../tips/allow-helper.ts';
import { DevtoolsPanel } from './devtools-panel.tsx';
import { HowTipsShow } from './how-tips-show.tsx';
import { LanguageChoice } from './language.tsx';
import type { HelperLook } from './look-at-helper.ts';
import { MutedSites } from './muted-sites.tsx';
import { OtherSites } from './other-sites.tsx';
import { PortMemory } from './port-memory.tsx';
import { SettingsFile } from './settings-file.tsx';

interface OptionsPageProps {
  all: ReadonlySignal<AllSettings>;
  look: HelperLook;
  version: string;
}

/** What Portside is, what can be chosen, how it stands with its helper, and what it does with what it sees. */
export function OptionsPage({ all, look, version }: OptionsPageProps) {
  return (
    <main class="page options">
      <h1 class="brand">
        <Mark />
        {words.page.brand}
      </h1>
      <p class="lede">{words.page.options.lede}</p>
      <HowTipsShow all={all} />
      <LanguageChoice all={all} />
      <MutedSites all={all} />
      <HelperSetUp helper={look.helper.value} allow={() => allowHelper(look.again)} lookAgain={look.again} />
      <PortMemory />
      <OtherSites />
      <DevtoolsPanel />
      <SettingsFile all={all} />
      <section class="card">
        <h2>{words.page.headings.privacy}</h2>
        <ul class="missing">
          {words.page.options.privacy.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <p class="quiet">
        {words.page.options.version(version)} ·{' '}
        <a href={browser.runtime.getURL('welcome.html')}>{words.page.welcome.link}</a>
      </p>
    </main>
  );
}
