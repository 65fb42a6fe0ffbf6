import { words } from '../../words/words.ts';

import { CopyButton } from './copy-button.tsx';

/** One line for a terminal, with a button that copies it. */
export function Command({ command }: { command: string }) {
  return (
    <div class="command" dir="ltr">
      <code>{command}</code>
      <CopyButton className="small" text={command} spokenLabel={`${words.page.buttons.copy} ${command}`} />
    </div>
  );
}
