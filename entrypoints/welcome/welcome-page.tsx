import { Brand } from '../../components/page/brand.tsx';
import { Prose } from '../../components/page/prose.tsx';
import { HelperCard } from '../../components/settings/helper-card.tsx';
import { browser } from '../../probes/browser.ts';
import { words } from '../../words/words.ts';
import { allowHelper } from '../pages/allow-helper.ts';
import type { HelperLook } from '../pages/look-at-helper.ts';

/** Portside's own port, where nothing listens unless somebody wants it to. */
const demonstration = 'http://127.0.0.1:62893/';

/** Firefox for Android has neither keywords nor menus for links. */
const hasKeyword = 'omnibox' in browser;

/** What Portside does and reads, a failure to try it on, and the way to its helper. Opened once after the installation. */
export function WelcomePage({ look, keys }: { look: HelperLook; keys: string | undefined }) {
  const { welcome, buttons } = words.page;
  return (
    <div class="page welcome">
      <header class="bar">
        <Brand />
      </header>
      <main data-portside={look.helper.value.state === 'unasked' ? 'looking' : 'ready'}>
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
        {hasKeyword && <Ways keys={keys} />}
        <section class="card">
          <h2>{words.page.headings.privacy}</h2>
          <p>{welcome.reads}</p>
        </section>
        <p class="foot">
          <a href={browser.runtime.getURL('options.html')}>{buttons.settings}</a>
        </p>
      </main>
    </div>
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

function Ways({ keys }: { keys: string | undefined }) {
  const { heading, menu, keyword, key } = words.page.welcome.ways;
  return (
    <section class="card">
      <h2>{heading}</h2>
      <ul class="missing">
        {[menu, keyword, ...(keys ? [key(keys)] : [])].map((way) => (
          <li key={way}>
            <Prose text={way} />
          </li>
        ))}
      </ul>
    </section>
  );
}
