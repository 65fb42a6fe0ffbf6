import browser from 'webextension-polyfill';
import { Mark } from '../../components/mark.tsx';
import { en } from '../../locales/en.ts';

/** When no page of this computer failed lately. */
export function NothingFailed() {
  return (
    <main class="popup" data-portside="ready">
      <span class="brand">
        <Mark />
        {en.brand}
      </span>
      <h1>{en.popup.nothing}</h1>
      <p class="lede">{en.popup.nothingLede}</p>
      <section class="card">
        <h2>{en.headings.howItWorks}</h2>
        {en.popup.how.map((sentence) => (
          <p key={sentence} class="quiet">
            {sentence}
          </p>
        ))}
      </section>
      <a href={browser.runtime.getURL('options.html')}>{en.buttons.settings}</a>
    </main>
  );
}
