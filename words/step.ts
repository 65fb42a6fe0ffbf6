/** One thing to do. `open` is an address to go to, `command` something to copy into a terminal. */
export interface Step {
  text: string;
  command?: string;
  open?: string;
  /** Says nothing to those whose page makes a call that fails. */
  isForPageOnly?: true;
}
