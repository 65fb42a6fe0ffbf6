import { browser } from '../../probes/browser.ts';

const otherSites = { origins: ['<all_urls>'] };

/** Asks for leave to hear of other sites' calls to this computer. Nothing may come before the request: it takes the click. */
export function allowOtherSites(): Promise<boolean> {
  return browser.permissions.request(otherSites);
}

export function takeOtherSitesBack(): Promise<boolean> {
  return browser.permissions.remove(otherSites);
}

export function mayHearOtherSites(): Promise<boolean> {
  return browser.permissions.contains(otherSites);
}
