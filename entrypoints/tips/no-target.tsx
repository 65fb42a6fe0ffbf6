import { Brand } from '../../components/page/brand.tsx';
import { en } from '../../words/en/page/en.ts';

/** For an address that Portside does not look at. */
export function NoTarget() {
  return (
    <main class="page" data-portside="ready">
      <Brand />
      <div class="headline">
        <h1>{en.noTarget.title}</h1>
        <p class="lede">{en.noTarget.lede}</p>
      </div>
    </main>
  );
}
