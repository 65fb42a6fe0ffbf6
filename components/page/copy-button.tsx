import { useSignal } from '@preact/signals';
import { words } from '../../words/words.ts';
import { announce } from './announce.ts';

const shownMs = 2000;

/** Copies a text and says whether that worked, to screen readers too. */
export function CopyButton(props: { text: string; label?: string; spokenLabel?: string; className?: string }) {
  const { text, label = words.page.buttons.copy, spokenLabel, className } = props;
  const outcome = useSignal<string | undefined>(undefined);
  const copy = async () => {
    const said = await navigator.clipboard.writeText(text).then(
      () => words.page.buttons.copied,
      () => words.page.buttons.copyFailed,
    );
    outcome.value = said;
    announce(said);
    setTimeout(() => {
      outcome.value = undefined;
    }, shownMs);
  };
  return (
    <button type="button" class={className} aria-label={outcome.value ?? spokenLabel} onClick={copy}>
      {outcome.value ?? label}
    </button>
  );
}
