/// <reference types="wxt/vite-builder-env" />
import type { Failure } from '../../evidence/browser/attempt.ts';
import { chromiumFailures, chromiumFamilies } from './chromium-failures.ts';
import { firefoxFailures, nsresults } from './firefox-failures.ts';
import { nssErrors } from './nss-errors.ts';

/** What a browser's error text means, and its code as a person can look it up. */
export interface BrowserError {
  failure: Failure;
  code: string;
}

/** The person's or the page's own doing: stop, another navigation, a download, a 204. Both browsers report those as errors too. */
export function isAborted(error: string): boolean {
  return error === 'net::ERR_ABORTED' || error === 'NS_BINDING_ABORTED' || error === `Error code ${nsBindingAborted}`;
}

/**
 * Chromium asks for a name and password while this error's page stands behind the question: the server's (401) or a proxy's (407).
 * Once the question is answered or turned down, Chromium loads the page again.
 */
export function isAskingToSignIn(error: string): boolean {
  return error === 'net::ERR_INVALID_AUTH_CREDENTIALS';
}

/** Another extension ended the load in Firefox, which then shows no error page. */
export function isCancelled(error: string): boolean {
  return error === `Error code ${nsErrorAbort}` || error === 'NS_ERROR_ABORT';
}

/**
 * Reads the `error` of webNavigation.onErrorOccurred or webRequest.onErrorOccurred.
 * Chromium: `net::ERR_X`. Firefox: `Error code <nsresult>`, `NS_ERROR_X`, or, for TLS in webRequest, a localised sentence. The build for
 * a browser leaves out the errors of the other.
 */
export function readError(error: string): BrowserError {
  return import.meta.env.FIREFOX === false || (!import.meta.env.FIREFOX && error.startsWith('net::'))
    ? readChromium(error.replace('net::', ''))
    : readFirefox(error);
}

function readFirefox(error: string): BrowserError {
  const number = /^Error code (\d+)$/.exec(error)?.[1];
  if (number) return readNsresult(Number(number));
  const failure = firefoxFailures[error] ?? nssFailure(error);
  if (failure) return { failure, code: error };
  if (error.startsWith('NS_')) return { failure: 'other', code: error };
  // The sentence depends on the language and is never matched: that it is no NS_ name says TLS, and no more.
  return { failure: 'tls-protocol', code: 'TLS' };
}

function readChromium(name: string): BrowserError {
  const family = chromiumFamilies.find(([prefix]) => name.startsWith(prefix));
  return { failure: chromiumFailures[name] ?? family?.[1] ?? 'other', code: name };
}

const nsBindingAborted = 2152398850;
const nsErrorAbort = 2147500036;
/** NS_ERROR_MODULE_SECURITY */
const securityBase = 0x805a_0000;

function readNsresult(number: number): BrowserError {
  const known = nsresults[number] ?? nssErrors[number - securityBase];
  if (known) return { failure: known[1], code: known[0] };
  const isSecurity = number >= securityBase && number < securityBase + 0x1_0000;
  return { failure: isSecurity ? 'tls-protocol' : 'other', code: `Error code ${number}` };
}

function nssFailure(name: string): Failure | undefined {
  return Object.values(nssErrors).find(([known]) => known === name)?.[1];
}
