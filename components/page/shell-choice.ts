import { createContext } from 'preact';
import type { Shell } from '../../words/shells.ts';

/** The shell that commands are shown for, where a page has commands. The values are signals where they can change. */
export interface ShellChoice {
  /** Undefined: the usual one of the system. */
  chosen: { readonly value: Shell | undefined };
  /** It isn't the person's to choose. */
  isFixed: { readonly value: boolean };
  choose(shell: Shell): void;
}

export const ShellChoice = createContext<ShellChoice>(fixedShell(undefined));

export function fixedShell(shell: Shell | undefined): ShellChoice {
  return { chosen: { value: shell }, isFixed: { value: true }, choose: () => undefined };
}
