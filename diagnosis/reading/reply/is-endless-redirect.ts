import type { Redirects } from '../../../evidence/browser/redirects.ts';
import { findRedirectLoop } from './find-redirect-loop.ts';

/** Browsers give up after this many redirects, wherever they lead. */
const maxRedirects = 20;

/** Whether a chain of redirects never ends: it leads back, or goes on and on. */
export function isEndlessRedirect(redirects: Redirects = []): boolean {
  return redirects.length >= maxRedirects || findRedirectLoop(redirects) !== undefined;
}
