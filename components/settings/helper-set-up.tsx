import type { HelperState } from '../../protocol/helper-state.ts';
import { helperInWords } from '../../words/report/helper-in-words.ts';
import { setUpSteps } from '../../words/report/set-up-steps.ts';
import { words } from '../../words/words.ts';
import { Announcer } from '../page/announcer.tsx';
import { Command } from '../page/command.tsx';

interface Props {
  helper: HelperState;
  allow(): void;
  lookAgain(): void;
}

const marks = { done: '✓', next: '→', later: '–' } as const;

/** How far the helper's setup has come, and how to do the next step. */
export function HelperSetUp({ helper, allow, lookAgain }: Props) {
  const { setUp } = words.page.options;
  return (
    <section class="card set-up" data-helper={helper.state}>
      <h2>{setUp.heading}</h2>
      <p>{setUp.lede}</p>
      <ol class="checks" aria-label={setUp.list}>
        {setUpSteps(helper).map(({ step, text, state }) => (
          <li key={step} class={state} data-step={step} data-state={state}>
            <span class={`mark-${state}`} aria-hidden="true">
              {marks[state]}
            </span>
            <div>
              {text}
              <span class="only-heard"> ({setUp.states[state]})</span>
              {state === 'next' && <WayOut helper={helper} allow={allow} lookAgain={lookAgain} />}
            </div>
          </li>
        ))}
      </ol>
      <p class="quiet" role="status">
        {helper.state === 'unasked' && setUp.looking}
        {helper.state === 'fine' && !helper.update && setUp.fine(helper.detail)}
      </p>
      <Announcer text={isOnItsWay(helper) ? words.page.helper[helper.state].title : ''} />
    </section>
  );
}

/** There's something to do. */
function isOnItsWay({ state }: HelperState): boolean {
  return state !== 'unasked' && state !== 'fine';
}

function WayOut({ helper, allow, lookAgain }: Props) {
  const { title, text, command } = helperInWords(helper);
  return (
    <div class="way-out">
      <h3>{title}</h3>
      <p class="quiet">{text}</p>
      {command && <Command command={command} />}
      {helper.detail && (
        <p class="quiet detail" dir="auto">
          {helper.detail}
        </p>
      )}
      {helper.state === 'not-permitted' ? (
        <button type="button" class="act" onClick={allow}>
          {words.page.buttons.allowHelper}
        </button>
      ) : (
        <button type="button" class="act" onClick={lookAgain}>
          {words.page.buttons.lookAgain}
        </button>
      )}
    </div>
  );
}
