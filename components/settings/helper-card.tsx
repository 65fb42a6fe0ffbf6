import type { HelperState } from '../../protocol/helper-state.ts';
import { helperInWords } from '../../words/report/helper-in-words.ts';
import { words } from '../../words/words.ts';
import { Command } from '../page/command.tsx';

interface Props {
  helper: HelperState;
  allow(): void;
}

/** The helper's state, and what to do about it. */
export function HelperCard({ helper, allow }: Props) {
  const { title, text, command } = helperInWords(helper);
  return (
    <section class="card helper" data-helper={helper.state}>
      <h2>{words.page.headings.helper}</h2>
      <h3>{title}</h3>
      <p class="quiet">{text}</p>
      {command && <Command command={command} />}
      {helper.detail && (
        <p class="quiet detail" dir="auto">
          {helper.detail}
        </p>
      )}
      {helper.state === 'not-permitted' && (
        <button type="button" class="act" onClick={allow}>
          {words.page.buttons.allowHelper}
        </button>
      )}
    </section>
  );
}
