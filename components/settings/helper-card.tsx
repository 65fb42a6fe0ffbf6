import type { HelperState } from '../../protocol/helper-state.ts';
import { en } from '../../words/en/page/en.ts';
import { Command } from '../page/command.tsx';

interface Props {
  helper: HelperState;
  allow(): void;
}

/** How it stands with the helper, and the way out of each state. */
export function HelperCard({ helper, allow }: Props) {
  const { title, text, command } = en.helper[helper.state];
  return (
    <section class="card helper" data-helper={helper.state}>
      <h2>{en.headings.helper}</h2>
      <h3>{title}</h3>
      <p class="quiet">{text}</p>
      {command && <Command command={command} />}
      {helper.detail && <p class="quiet detail">{helper.detail}</p>}
      {helper.state === 'not-permitted' && (
        <button type="button" class="act" onClick={allow}>
          {en.buttons.allowHelper}
        </button>
      )}
    </section>
  );
}
