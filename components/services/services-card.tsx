import type { ComponentProps } from 'preact';
import type { Target } from '../../evidence/address/target.ts';
import type { Service } from '../../evidence/machine/services.ts';
import { words } from '../../words/words.ts';

import { Services } from './services.tsx';

const shownInFull = 4;
const shownInMini = 3;

interface Props {
  services: Service[] | undefined;
  target: Target;
  /** Shown if the list is empty. */
  otherwise: string;
  mini?: boolean;
  /** Titles and icons of the pages we could ask. */
  pages?: ComponentProps<typeof Services>['pages'];
  /** They are already in order, which is kept. */
  isInOrder?: boolean;
  /** Leads to the whole list. */
  seeAll?: string;
}

/** What is running on this computer: services with pages first, the many others folded away. */
export function ServicesCard({ services = [], otherwise, isInOrder, seeAll, ...rest }: Props) {
  const pagesFirst = isInOrder ? services : services.toSorted(byRank);
  const shown = rest.mini ? shownInMini : shownInFull;
  const folded = pagesFirst.slice(shown);
  return (
    <section class="card running">
      <h2>{words.page.headings.running}</h2>
      {services.length === 0 && <p class="quiet">{otherwise}</p>}
      {services.length > 0 && <Services services={pagesFirst.slice(0, shown)} all={services} {...rest} />}
      {folded.length > 0 && (
        <details class="more">
          <summary>{words.page.services.more(folded.length)}</summary>
          <Services services={folded} all={services} {...rest} />
        </details>
      )}
      {seeAll && services.length > 0 && (
        <p class="see-all">
          <a href={seeAll}>{words.page.running.seeAll}</a>
        </p>
      )}
    </section>
  );
}

function byRank(one: Service, other: Service): number {
  return rank(one) - rank(other) || one.port - other.port;
}

function rank({ web }: Service): number {
  if (web === undefined) return 1;
  return web ? 0 : 2;
}
