import browser from 'webextension-polyfill';
import { Brand } from '../../components/page/brand.tsx';
import { HelperCard } from '../../components/settings/helper-card.tsx';
import { words } from '../../words/words.ts';
import type { HelperLook } from '../options/look-at-helper.ts';
import { allowHelper } from '../tips/allow-helper.ts';

/** Portside's own port, where nothing listens unless somebody wants it to. */
const demonstration = 'http://127.0.0.1:62893/';

/** What Portside does and reads, a failure to try it on, and the way to its helper. Opened once after the installation. */
export function WelcomePage({ look }: { look: HelperLook }) {
  const { welcome, buttons } = words.page;
  return (
    <main class="page welcome" data-portside={look.helper.value.state === 'unasked' ? 'looking' : 'ready'}>
      <Brand />
      <h1>{welcome.title}</h1>
      <p class="lede">{welcome.lede}</p>
      <section class="card">
        <h2>{welcome.try.heading}</h2>
        <p>{welcome.try.text}</p>
        <p class="act">
          <a class="button primary" href={demonstration}>
            {welcome.try.open(new URL(demonstration).host)}
          </a>
        </p>
      </section>
      <div role="status">
        <Helper look={look} />
      </div>
      <section class="card">
        <h2>{words.page.headings.privacy}</h2>
        <p>{welcome.reads}</p>
      </section>
      <p class="foot">
        <a href={browser.runtime.getURL('options.html')}>{buttons.settings}</a>
      </p>
    </main>
  );
}

function Helper({ look }: { look: HelperLook }) {
  const helper = look.helper.value;
  if (helper.state !== 'unasked') return <HelperCard helper={helper} allow={() => allowHelper(look.again)} />;
  return (
    <section class="card helper">
      <h2>{words.page.headings.helper}</h2>
      <p class="quiet">{words.page.options.setUp.looking}</p>
    </section>
  );
}
