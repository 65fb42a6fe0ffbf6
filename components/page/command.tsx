import { useContext } from 'preact/hooks';
import { shellName } from '../../words/shells.ts';
import type { Step } from '../../words/step.ts';
import { commandIn } from '../../words/steps/shell/in-shells.ts';
import { words } from '../../words/words.ts';
import { CommandText } from './command-text.tsx';
import { CopyButton } from './copy-button.tsx';
import { ShellChoice } from './shell-choice.ts';

interface Props extends Pick<Step, 'inShells'> {
  command: string;
  isBest?: boolean | undefined;
}

/** One line for a terminal, with a button that copies it, and the shells to choose from where they want it differently. */
export function Command({ command: usual, inShells, isBest }: Props) {
  const { chosen, isFixed } = useContext(ShellChoice);
  const command = commandIn({ command: usual, inShells }, chosen.value) ?? usual;
  return (
    <div class="command" dir="ltr">
      {inShells && !isFixed.value && <Shells inShells={inShells} />}
      <code>
        <CommandText command={command} />
      </code>
      <CopyButton
        className={isBest ? 'small primary' : 'small'}
        text={command}
        spokenLabel={`${words.page.buttons.copy} ${command}`}
      />
    </div>
  );
}

function Shells({ inShells }: { inShells: NonNullable<Step['inShells']> }) {
  const { chosen, choose } = useContext(ShellChoice);
  const offered = Object.keys(inShells) as (keyof typeof inShells)[];
  const current = chosen.value && inShells[chosen.value] ? chosen.value : offered[0];
  return (
    <fieldset class="shells" aria-label={words.page.buttons.shell}>
      {offered.map((shell) => (
        <button key={shell} type="button" aria-pressed={shell === current} onClick={() => choose(shell)}>
          {shellName(shell, inShells.cmd ? 'windows' : 'unknown')}
        </button>
      ))}
    </fieldset>
  );
}
