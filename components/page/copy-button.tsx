import { useState } from 'preact/hooks';
import { words } from '../../words/words.ts';
import { announce } from './announce.ts';

const shownMs = 2000;

/** Copies a text and says whether that worked, to screen readers too. */
export function CopyButton(props: { text: string; label?: string; spokenLabel?: string; className?: string }) {
  const { text, label = words.page.buttons.copy, spokenLabel, className } = props;
  const [outcome, setOutcome] = useState<string>();
  const copy = async () => {
    const said = await navigator.clipboard.writeText(text).then(
      () => words.page.buttons.copied,
      () => words.page.buttons.copyFailed,
    );
    setOutcome(said);
    announce(said);
    setTimeout(setOutcome, shownMs, undefined);
  };
  return (
    <button type="button" class={className} aria-label={outcome ?? spokenLabel} onClick={copy}>
      {outcome ?? label}
    </button>
  );
}
