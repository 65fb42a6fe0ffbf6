import type { ReadonlySignal } from '@preact/signals';
import { Brand } from '../../components/page/brand.tsx';
import { SectionNav } from '../../components/page/section-nav.tsx';
import { HelperSetUp } from '../../components/settings/helper-set-up.tsx';
import { browser } from '../../probes/browser.ts';
import type { AllSettings } from '../../state/settings/settings-shape.ts';
import { words } from '../../words/words.ts';

import { allowHelper } from '../pages/allow-helper.ts';
import type { HelperLook } from '../pages/look-at-helper.ts';
import { DevtoolsPanel } from './devtools-panel.tsx';
import { HowTipsShow } from './how-tips-show.tsx';
import { LanguageChoice } from './language.tsx';
import { MutedSites } from './muted-sites.tsx';
import { OtherSites } from './other-sites.tsx';
import { PortMemory } from './port-memory.tsx';
import { SettingsFile } from './settings-file.tsx';

interface OptionsPageProps {
  all: ReadonlySignal<AllSettings>;
  look: HelperLook;
  version: string;
}

/** The settings, the helper's status, and what Portside does with what it sees. */
export function OptionsPage({ all, look, version }: OptionsPageProps) {
  const { options, headings, memory, calls, panel, welcome } = words.page;
  const helper = (
    <HelperSetUp helper={look.helper.value} allow={() => allowHelper(look.again)} lookAgain={look.again} />
  );
  const sections = [
    { id: 'showing', heading: options.show.heading, content: <HowTipsShow all={all} /> },
    { id: 'language', heading: options.language.heading, content: <LanguageChoice all={all} /> },
    { id: 'muted', heading: options.mutedSites.heading, content: <MutedSites all={all} /> },
    { id: 'helper', heading: options.setUp.heading, content: helper },
    { id: 'memory', heading: memory.heading, content: <PortMemory /> },
    { id: 'other-sites', heading: calls.elsewhere.heading, content: <OtherSites /> },
    ...(import.meta.env.FIREFOX ? [{ id: 'panel', heading: panel.set.heading, content: <DevtoolsPanel /> }] : []),
    { id: 'file', heading: options.file.heading, content: <SettingsFile all={all} /> },
    { id: 'privacy', heading: headings.privacy, content: <Privacy /> },
  ];
  return (
    <div class="page options">
      <header class="bar">
        <Brand />
      </header>
      <main>
        <h1>{options.title}</h1>
        <p class="lede">{options.lede}</p>
        <div class="with-sections">
          <SectionNav label={options.sections} sections={sections} />
          <div>
            {sections.map(({ id, content }) => (
              <div key={id} id={id}>
                {content}
              </div>
            ))}
            <p class="quiet">
              {options.version(version)} · <a href={browser.runtime.getURL('welcome.html')}>{welcome.link}</a>
            </p>
          </div>
        </div>
      </main>
    </div>
  );
}

function Privacy() {
  return (
    <section class="card">
      <h2>{words.page.headings.privacy}</h2>
      <ul class="missing">
        {words.page.options.privacy.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
