import type { WebNavigation } from 'webextension-polyfill';
import { parseNamedTarget } from '../../../evidence/address/target.ts';
import { isLoopback } from './loopback-urls.ts';

/**
 * Endings of names that people lead to their own computer: those kept for it (RFC 6761, 6762, 8375, and ICANN's .internal), those in
 * habit, and public names that answer with a loopback address. Most names below .dev and .app are other people's sites.
 */
const endings = [
  ...['test', 'local', 'internal', 'home.arpa', 'lan', 'home', 'corp', 'localdomain', 'localdev', 'dev', 'app'],
  ...[
    'nip.io',
    'sslip.io',
    'localtest.me',
    'lvh.me',
    'lacolhost.com',
    'vcap.me',
    'traefik.me',
    'ddev.site',
    'lndo.site',
  ],
];

/** Wakes the worker for failures of such names only, and for names of one word, as a line in the hosts file may have them. */
export const otherNames: WebNavigation.EventUrlFilters = {
  url: [
    ...endings.flatMap((ending) => [{ hostSuffix: `.${ending}` }, { hostEquals: ending }]),
    { urlMatches: String.raw`^https?://([^/@]*@)?[^./:\[\]@]+(:\d+)?/` },
  ],
};

/** Whether it depends on this computer where the address leads. */
export function isOtherName(url: string): boolean {
  return !isLoopback(url) && parseNamedTarget(url)?.kind === 'name';
}
