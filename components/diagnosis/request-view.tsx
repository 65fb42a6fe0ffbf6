import type { CallWords } from '../../words/report/call-words.ts';
import type { JourneyStop } from '../../words/report/journey.ts';
import { words } from '../../words/words.ts';
import { Prose } from '../page/prose.tsx';
import { AlsoPossible } from './also-possible.tsx';
import { CodeChip } from './code-chip.tsx';
import { Journey } from './journey.tsx';
import { Steps } from './steps.tsx';

interface Props {
  /** Without the values of its query. */
  url: string;
  call: CallWords;
  /** Absent: not diagnosed. */
  stops: JourneyStop[] | undefined;
}

/** One failed request in full: where it stopped, why, and what to do. */
export function RequestView({ url, call: { kind, origin, attempt, findings, otherwise }, stops }: Props) {
  const [first, ...others] = findings;
  return (
    <li class="card request" data-target={origin}>
      <div class="top">
        <span class="where" dir="ltr">
          {url.replace(/^\w+:\/\//, '')} <span class="kind">{kind}</span>
        </span>
        <CodeChip attempt={attempt} />
      </div>
      <div data-cause={first?.cause} data-certainty={first?.certainty}>
        <h3>{first?.title ?? words.page.panel.untold}</h3>
        <p class="quiet">
          <Prose text={first?.why ?? otherwise} />
        </p>
      </div>
      {stops && <Journey stops={stops} />}
      {first && <Steps steps={first.steps} />}
      <AlsoPossible findings={others} />
    </li>
  );
}
