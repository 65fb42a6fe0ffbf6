import type { Step } from '../diagnosis/cause.ts';
import { en } from '../locales/en.ts';
import { Command } from './command.tsx';
import { Prose } from './prose.tsx';

/** One thing to do: what to copy into a terminal, or where to go. */
export function StepBody({ step: { text, command, open } }: { step: Step }) {
  return (
    <>
      <Prose text={text} />
      {command && <Command command={command} />}
      {open && (
        <a class="go" href={open}>
          {en.buttons.open} {open}
        </a>
      )}
    </>
  );
}
