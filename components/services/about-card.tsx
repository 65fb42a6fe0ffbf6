import type { Target } from '../../evidence/address/target.ts';
import { en } from '../../words/en/page/en.ts';
import { aboutAddress } from '../../words/en/services/about-address.ts';
import { Prose } from '../page/prose.tsx';

/** What such an address is, for whom it is new. @param more where the whole of it stands */
export function AboutCard({ target, more }: { target: Target; more: string }) {
  return (
    <section class="card">
      <h2>{en.headings.about}</h2>
      {aboutAddress(target).map((paragraph) => (
        <p key={paragraph} class="quiet">
          <Prose text={paragraph} />
        </p>
      ))}
      <p>
        <a href={more}>{en.about.more}</a>
      </p>
    </section>
  );
}
