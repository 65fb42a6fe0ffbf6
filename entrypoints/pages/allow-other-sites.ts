import { browser } from '../../probes/browser.ts';

const otherSites = { origins: ['<all_urls>'] };

/** Asks for permission to see other sites' calls to this computer. The request must come first, because it uses up the click. */
export function allowOtherSites(): Promise<boolean> {
  return browser.permissions.request(otherSites);
}

export function takeOtherSitesBack(): Promise<boolean> {
  return browser.permissions.remove(otherSites);
}

export function mayHearOtherSites(): Promise<boolean> {
  return browser.permissions.contains(otherSites);
}
