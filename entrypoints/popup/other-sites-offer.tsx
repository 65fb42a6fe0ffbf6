import { signal } from '@preact/signals';
import { announce } from '../../components/page/announce.ts';
import { logErrors } from '../../state/log-errors.ts';
import { words } from '../../words/words.ts';

import { allowOtherSites, mayHearOtherSites } from '../pages/allow-other-sites.ts';

const state = signal<'offered' | 'allowed' | 'taken' | 'unknown'>('unknown');

logErrors(
  mayHearOtherSites().then((isAllowed) => {
    state.value = isAllowed ? 'taken' : 'offered';
  }),
);

/** On a page of another site: the way to have its calls to this computer looked at. */
export function OtherSitesOffer() {
  const { elsewhere } = words.page.calls;
  if (state.value === 'taken' || state.value === 'unknown') return null;
  if (state.value === 'allowed') return <p class="quiet">{elsewhere.allowed}</p>;
  const allow = async () => {
    if (!(await allowOtherSites())) return;
    state.value = 'allowed';
    announce(elsewhere.allowed);
  };
  return (
    <details class="card offer">
      <summary>{elsewhere.allowInPopup}</summary>
      <p class="quiet">{elsewhere.reads}</p>
      <p class="quiet">{elsewhere.prompt}</p>
      <button type="button" class="act" onClick={allow}>
        {elsewhere.allow}
      </button>
    </details>
  );
}
