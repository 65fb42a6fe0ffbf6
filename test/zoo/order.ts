import type { BrowserName } from '../browsers/browser.ts';
import type { Mode } from './outcome.ts';

/** What the runner tells the process that runs one browser. */
export interface Order {
  browser: BrowserName;
  mode: Mode;
  /** Part of a cause's id or of a world's name; several with `|` between them. */
  world: string;
  /** One world of each cause, instead of all. */
  isFast: boolean;
  /** Do in each world what Portside says first. */
  triesSteps: boolean;
  /** A folder for what strace writes down of each helper. */
  traceInto?: string | undefined;
  isPrivateNetwork: boolean;
  /** Of the machine, not of a user namespace, in which everybody is root. */
  isRoot: boolean;
}
