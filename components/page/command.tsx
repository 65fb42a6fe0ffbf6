import { en } from '../../words/en/page/en.ts';
import { CopyButton } from './copy-button.tsx';

/** One line for a terminal, with a button that copies it. */
export function Command({ command }: { command: string }) {
  return (
    <div class="command" dir="ltr">
      <code>{command}</code>
      <CopyButton className="small" text={command} spokenLabel={`${en.buttons.copy} ${command}`} />
    </div>
  );
}
