import { Brand } from '../../components/page/brand.tsx';
import { words } from '../../words/words.ts';

/** For an address that Portside does not look at. */
export function NoTarget() {
  return (
    <main class="page" data-portside="ready">
      <Brand />
      <div class="headline">
        <h1>{words.page.noTarget.title}</h1>
        <p class="lede">{words.page.noTarget.lede}</p>
      </div>
    </main>
  );
}
