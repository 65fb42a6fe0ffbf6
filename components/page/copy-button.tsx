import { useSignal } from '@preact/signals';
import { words } from '../../words/words.ts';

const shownMs = 2000;

/** Copies a text and says whether that worked, to screen readers too. */
export function CopyButton(props: { text: string; label?: string; spokenLabel?: string; className?: string }) {
  const { text, label = words.page.buttons.copy, spokenLabel, className } = props;
  const outcome = useSignal<string | undefined>(undefined);
  const copy = async () => {
    outcome.value = await navigator.clipboard.writeText(text).then(
      () => words.page.buttons.copied,
      () => words.page.buttons.copyFailed,
    );
    setTimeout(() => {
      outcome.value = undefined;
    }, shownMs);
  };
  return (
    <button type="button" class={className} aria-label={outcome.value ?? spokenLabel} onClick={copy}>
      <span aria-live="polite">{outcome.value ?? label}</span>
    </button>
  );
}
