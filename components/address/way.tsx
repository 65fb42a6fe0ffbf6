import type { JourneyStop } from '../../words/report/journey.ts';
import { words } from '../../words/words.ts';
import { Journey } from '../diagnosis/journey.tsx';

/** The way of a request through this computer, with where it stopped, and what it passes by. */
export function Way({ stops }: { stops: JourneyStop[] }) {
  return (
    <div class="way">
      <div class="machine">
        <p class="frame">{words.page.about.thisComputer}</p>
        <Journey stops={stops} />
      </div>
      <p class="outside">{words.page.about.outside}</p>
    </div>
  );
}
