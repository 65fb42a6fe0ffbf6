import type { Browser, Tab } from '../../test/browsers/browser.ts';
import type { Place } from '../../test/zoo/place/place.ts';
import type { Language } from '../../words/languages.ts';

/** With the helper, without it, or in a made-up language that is longer than English and runs from right to left. */
export type Kind = 'helper' | 'alone' | 'right-to-left';

/** What a state is brought about with. */
export interface Scene {
  browser: Browser;
  place: Place;
}

/** One page in one state. */
export interface State {
  name: string;
  /** What is to be seen, ends the sentence "The … ". */
  shows: string;
  browser: Kind;
  language?: Language;
  /** A popup has the width that browsers give it; a page in front of a server's own is no page of ours to check. */
  size?: 'popup' | 'card';
  /** Brings it about for real. @returns the tab that shows it */
  open(scene: Scene): Promise<Tab>;
}
