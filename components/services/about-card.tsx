import type { Target } from '../../evidence/address/target.ts';
import { words } from '../../words/words.ts';
import { PortScale } from '../address/port-scale.tsx';
import { Prose } from '../page/prose.tsx';

/** Explains such an address to newcomers. @param more leads to the full explanation */
export function AboutCard({ target, more }: { target: Target; more: string }) {
  return (
    <section class="card">
      <h2>{words.page.headings.about}</h2>
      {words.aboutAddress(target).map((paragraph) => (
        <p key={paragraph} class="quiet">
          <Prose text={paragraph} />
        </p>
      ))}
      <PortScale port={target.port} />
      <p class="see-all">
        <a href={more}>{words.page.about.more}</a>
      </p>
    </section>
  );
}
