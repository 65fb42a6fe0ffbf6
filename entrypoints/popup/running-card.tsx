import { ServicesCard } from '../../components/services/services-card.tsx';
import { browser } from '../../probes/browser.ts';
import { words } from '../../words/words.ts';

import { rootTarget } from '../pages/root-target.ts';
import type { ServicesLook } from './look-at-services.ts';

/** What runs on this computer, or who could tell. */
export function RunningCard({ look }: { look: ServicesLook }) {
  const { services } = look.seen.value;
  return (
    <ServicesCard
      services={services}
      target={rootTarget}
      otherwise={otherwise(look)}
      mini
      isInOrder
      pages={look.pages.value}
      seeAll={browser.runtime.getURL('running.html')}
    />
  );
}

function otherwise({ seen }: ServicesLook): string {
  const { services, helper } = seen.value;
  if (helper.state === 'unasked') return words.page.services.looking;
  return services ? words.page.popup.noServices : words.page.services.unknown;
}
