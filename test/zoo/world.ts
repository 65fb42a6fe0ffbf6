import type { BrowserName, BrowserSettings } from '../browsers/browser.ts';
import type { Requirement } from './packages.ts';
import type { Place } from './place/place.ts';

/** What a world hands to the runner. */
export interface Scene {
  url: string;
  /** A page that works, and whose script calls `url`: what Portside says of that call is what counts. */
  page?: string;
  /** Done once the browser has met the fault. */
  afterFailure?(): Promise<unknown>;
}

/** One real fault, or a near miss: almost the same evidence, and another cause. */
export interface World {
  /** The id of the cause that must come first. `none`: no cause of the catalogue holds, so none may be called certain. */
  cause: string;
  /** Ends the sentence "A world in which ...". */
  name: string;
  nearMissOf?: string;
  /** The real program it was written for, out of that program's documentation, by somebody who didn't know how causes are told. */
  program?: string;
  /** Such worlds were written four times, each time by somebody new. */
  round?: 2 | 3 | 4;
  /** Causes that are true here too, at least for a while: they may be called certain, but not stand first. */
  alsoTrue?: readonly string[];
  /** Where its cause is known to come second, in this browser, and why. The scoreboard counts it as it is. */
  comesSecond?: Partial<Record<BrowserName, string>>;
  /** The only browser in which the fault exists. */
  only?: BrowserName;
  needs?: readonly Requirement[];
  /** Changes the network of the machine, so it is made only in a namespace of its own. */
  needsPrivateNetwork?: boolean;
  /** Starts a program that insists on files of the real root. */
  needsRoot?: boolean;
  /** Runs one of the real development servers of dev-servers/, which only `npm run zoo` installs. */
  needsDevServers?: boolean;
  /** Runs a program of programs/, which only `npm run zoo` installs. */
  needsNpmPrograms?: boolean;
  /** What is set in the browser before it starts: the world then gets a browser of its own. */
  settings?(place: Place): Promise<BrowserSettings>;
  make(place: Place): Promise<Scene>;
}

export function defineWorld(world: World): World {
  return world;
}
