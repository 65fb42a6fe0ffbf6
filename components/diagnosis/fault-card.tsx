import type { ToldFinding } from '../../words/cause-words.ts';
import { words } from '../../words/words.ts';

import { Announcer } from '../page/announcer.tsx';
import { Brand } from '../page/brand.tsx';
import { Prose } from '../page/prose.tsx';
import { Steps } from './steps.tsx';

/** A card is small: the popup has the other steps. */
const maxSteps = 3;

interface FaultCardProps {
  fault: ToldFinding;
  site: string;
  showMore(): void;
  dismiss(): void;
  mute(): void;
}

/** A small card inside a page that loads and says that something is wrong behind it. */
export function FaultCard({ fault, site, showMore, dismiss, mute }: FaultCardProps) {
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') dismiss();
  };
  return (
    <section class="fault" aria-label={words.page.brand} data-cause={fault.cause} onKeyDown={byPerson(closeByKey)}>
      <header>
        <Brand />
        <span class="eyebrow">{words.page.eyebrow[fault.certainty]}</span>
        <button type="button" class="close" aria-label={words.page.faultCard.dismiss} onClick={byPerson(dismiss)}>
          ✕
        </button>
      </header>
      <h2>
        <Prose text={fault.title} />
      </h2>
      <p class="why">
        <Prose text={fault.why} />
      </p>
      <Steps steps={fault.steps.slice(0, maxSteps)} areBest />
      <footer>
        <button type="button" onClick={byPerson(showMore)}>
          {words.page.buttons.fullDiagnosis}
        </button>
        <button type="button" class="quiet" onClick={byPerson(mute)}>
          {words.page.faultCard.mute(site)}
        </button>
      </footer>
      <Announcer text={`${words.page.brand}: ${fault.title.replaceAll('`', '')}`} />
    </section>
  );
}

/** The page around the card can make up events: only those of a person count. */
function byPerson<Happened extends Event>(act: (event: Happened) => void): (event: Happened) => void {
  return (event) => {
    if (event.isTrusted) act(event);
  };
}
