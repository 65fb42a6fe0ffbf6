import { useContext } from 'preact/hooks';
import { withQueryOf } from '../../evidence/address/mask-query.ts';
import type { Step } from '../../words/step.ts';
import { words } from '../../words/words.ts';
import { AskedAddress } from '../page/asked-address.ts';
import { Command } from '../page/command.tsx';
import { Prose } from '../page/prose.tsx';
import { type StepAct, StepActs } from './step-acts.ts';

interface Props {
  step: Step;
  /** The first thing to do on the page: its button stands out, if it has one. */
  isBest?: boolean | undefined;
}

/** One thing to do, with the button that does it: copies the command, opens the address, or loads it again. */
export function StepBody({ step: { text, command, inShells, open, act }, isBest }: Props) {
  const asked = useContext(AskedAddress);
  const acts = useContext(StepActs);
  const carryOut = act && acts[act];
  const style = isBest ? 'go primary' : 'go';
  return (
    <>
      <Prose text={text} />
      {command && <Command command={command} inShells={inShells} isBest={isBest} />}
      {open && (
        <a class={`button ${style}`} href={withQueryOf(asked, open)}>
          {words.page.buttons.open} <span dir="ltr">{open}</span>
        </a>
      )}
      {carryOut && (
        <button type="button" class={style} onClick={carryOut}>
          {labelOf(act)}
        </button>
      )}
    </>
  );
}

function labelOf(act: StepAct): string {
  const { buttons } = words.page;
  return { retry: buttons.reload, wait: buttons.tryNow, 'error-page': buttons.openErrorPage }[act];
}
