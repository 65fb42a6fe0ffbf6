import type { BrowserError } from '../../../probes/errors/read-error.ts';

/** One main-frame navigation to this computer. */
export interface Navigation {
  tabId: number;
  url: string;
  /** Milliseconds since 1970, as the browser's events tell it. */
  startedAt: number;
}

export interface NavigationFailure extends BrowserError {
  elapsedMs: number;
  isPartial: boolean;
  isForm?: boolean;
  /** The tab stays as it was, without an error page. */
  isNothingShown?: boolean;
}

export interface NavigationEvents {
  /** It failed. `isPartial`: the start of the page stays; otherwise the tab shows the browser's error page. */
  failed(navigation: Navigation, failure: NavigationFailure): void;
  /** Neither an answer nor an error so far. */
  hanging(navigation: Navigation, elapsedMs: number): void;
  /** Stopped, superseded, a download, an empty reply: the tab stays as it was. */
  endedWithoutPage(navigation: Navigation): void;
  /** A document of the server's own is shown. */
  committed(navigation: Navigation): void;
  completed(navigation: Navigation): void;
}
