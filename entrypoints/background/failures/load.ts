import type { Attempt } from '../../../evidence/browser/attempt.ts';
import type { BrowserError } from '../../../probes/errors/read-error.ts';
import type { Navigation, NavigationFailure } from './navigation.ts';

/** The latest load of a tab, from its first event to the next load. */
export interface Load extends Navigation {
  isCommitted?: boolean;
  abortedAt?: number;
  failedAt?: number;
  /** Firefox reports the error first, then commits its error page under the same address. Whatever it commits after that is a page. */
  error?: BrowserError & { elapsedMs: number; isShown?: boolean };
}

export interface LoadStep {
  /** The load from now on. Absent if nothing changes. */
  load?: Load;
  /** Absent if the timer is left alone. */
  hangTimer?: 'start' | 'stop';
  report?: LoadReport;
}

export type LoadReport =
  | { event: 'failed'; navigation: Navigation; failure: NavigationFailure }
  | { event: 'endedWithoutPage' | 'committed' | 'completed'; navigation: Navigation };

export interface RequestDetails {
  tabId: number;
  url: string;
  timeStamp: number;
}
export type NavigationDetails = RequestDetails & { frameId: number; documentLifecycle?: string };
export type ErrorDetails = NavigationDetails & { error: string; documentId?: string };
export type CommitDetails = RequestDetails & { transitionType?: string };

export type BrowserName = NonNullable<Attempt['browser']>;
