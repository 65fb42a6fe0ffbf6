import { Brand } from '../../components/page/brand.tsx';
import { words } from '../../words/words.ts';
import { aboutUrl } from '../about/about-url.ts';

/** For an address that Portside does not look at. */
export function NoTarget() {
  return (
    <main class="page" data-portside="ready">
      <Brand />
      <div class="headline">
        <h1>{words.page.noTarget.title}</h1>
        <p class="lede">{words.page.noTarget.lede}</p>
        <p class="act">
          <a class="button" href={aboutUrl()}>
            {words.page.about.explainOne}
          </a>
        </p>
      </div>
    </main>
  );
}
