import type { Step } from '../diagnosis/cause.ts';
import { en } from '../locales/en.ts';
import { Command } from './command.tsx';
import { Prose } from './prose.tsx';

/** What to do, in order. */
export function Steps({ steps }: { steps: Step[] }) {
  return (
    <ol class="steps">
      {steps.map(({ text, command, open }) => (
        <li key={text}>
          <Prose text={text} />
          {command && <Command command={command} />}
          {open && (
            <a class="go" href={open}>
              {en.buttons.open} {open}
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
