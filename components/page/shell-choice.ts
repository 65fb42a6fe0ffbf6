import { createContext } from 'preact';
import type { Shell } from '../../words/shells.ts';

/** The shell that commands are shown for, where a page has commands. */
export interface ShellChoice {
  /** A signal, where it can change. Undefined: the usual one of the system. */
  chosen: { readonly value: Shell | undefined };
  /** Undefined where it isn't the person's to choose. */
  choose?: ((shell: Shell) => void) | undefined;
}

export const ShellChoice = createContext<ShellChoice>({ chosen: { value: undefined } });
