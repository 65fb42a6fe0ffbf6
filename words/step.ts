import type { Shell } from './shells.ts';

/** One thing to do. `open` is an address to go to, `command` something to copy into a terminal. */
export interface Step {
  text: string;
  /** Written the way bash takes it; `inShells` writes it for the person's shell. */
  command?: string;
  /** The command in each shell of the system, where they differ; `command` is the first of them. */
  inShells?: Partial<Record<Shell, string>>;
  /** The command is for a terminal of another system than the browser's: of a container, a virtual machine. */
  isElsewhere?: true;
  open?: string;
  /** What a page can do for the person: load the address again, now (`retry`) or in place of waiting for it (`wait`), or show the browser's own error page. */
  act?: 'retry' | 'wait' | 'error-page';
  /** Says nothing to those whose page makes a call that fails. */
  isForPageOnly?: true;
}
