import { useContext } from 'preact/hooks';
import { withQueryOf } from '../../evidence/address/mask-query.ts';
import type { Step } from '../../words/step.ts';
import { words } from '../../words/words.ts';
import { AskedAddress } from '../page/asked-address.ts';
import { Command } from '../page/command.tsx';
import { Prose } from '../page/prose.tsx';

/** One thing to do: what to copy into a terminal, or where to go. */
export function StepBody({ step: { text, command, open } }: { step: Step }) {
  const asked = useContext(AskedAddress);
  return (
    <>
      <Prose text={text} />
      {command && <Command command={command} />}
      {open && (
        <a class="go" href={withQueryOf(asked, open)}>
          {words.page.buttons.open} {open}
        </a>
      )}
    </>
  );
}
