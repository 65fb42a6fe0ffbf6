import type { JourneyStop } from '../../words/report/journey.ts';
import { words } from '../../words/words.ts';

/** The five stops of the request. `mini` shows the marks alone; their words stay for screen readers. */
export function Journey({ stops, mini = false }: { stops: JourneyStop[]; mini?: boolean }) {
  return (
    <ol class={mini ? 'journey mini' : 'journey'} aria-label={words.page.journey.label}>
      {stops.map(({ stop, label, state, sentence }, index) => (
        <li key={stop} class={`stop ${state}`} title={mini ? `${label}: ${sentence}` : undefined}>
          <span class="mark" aria-hidden="true">
            {markOf(state, index)}
          </span>
          <b class={mini ? 'only-heard' : undefined}>{label}</b>
          <span class={mini ? 'only-heard' : 'sentence'}>
            {sentence}
            <span class="only-heard"> ({words.page.journey.states[state]})</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function markOf(state: JourneyStop['state'], index: number): string {
  if (state === 'ok') return '✓';
  return state === 'bad' ? '✕' : String(index + 1);
}
