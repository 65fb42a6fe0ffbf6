import type { Browser, Tab } from '../browsers/browser.ts';

/**
 * What a person gets to see: a page or a file (by the status of the last reply), the browser's own error (its code), a question for
 * a password, a page of another computer, or a tab that goes on loading.
 */
export type Seen = number | string;

interface WebEvents {
  addListener(listen: (details: Details) => void, filter?: unknown, extra?: string[]): void;
}
interface Details {
  tabId: number;
  frameId?: number;
  error?: string;
  statusCode?: number;
  redirectUrl?: string;
  url: string;
  responseHeaders?: { name: string; value?: string }[];
}
type Web = Record<'onHeadersReceived' | 'onBeforeRedirect' | 'onCompleted' | 'onErrorOccurred', WebEvents>;

/** A machine that is busy takes its time for 20 redirects. */
const settledMs = 8_000;

/** Goes to `url` and tells what came of it, as the browser's own events have it. */
export async function watchLoad(browser: Browser, tab: Tab, url: string): Promise<Seen> {
  await browser.inExtension(listen, tab.id, new URL(url).port);
  await tab.goto(url);
  return outcomeOf(await browser.inExtension(settle, tab.id, settledMs));
}

interface Noted {
  [tab: number]: { port?: string; status?: number; asks?: boolean; elsewhere?: string; done?: boolean; error?: string };
}

/** Runs in a page of the extension. */
function listen(tabId: number, port: string): void {
  const {
    browser,
    chrome,
    noted = {},
  } = globalThis as unknown as {
    browser?: { webRequest: Web; webNavigation: Web };
    chrome: { webRequest: Web; webNavigation: Web };
    noted?: Noted;
  };
  Object.assign(globalThis, { noted });
  const isFirst = Object.keys(noted).length === 0;
  noted[tabId] = { port };
  if (!isFirst) return;
  const { webRequest, webNavigation } = browser ?? chrome;
  const filter = { urls: ['*://127.0.0.1/*', '*://localhost/*'], types: ['main_frame'] };
  const note = (what: (details: Details) => Noted[number]) => (details: Details) => {
    const one = noted[details.tabId];
    if (one && (details.frameId ?? 0) === 0 && details.url.includes(`:${one.port}/`)) Object.assign(one, what(details));
  };
  // The browser's own error page ends the load once more.
  const noteError = (details: Details) => {
    const known = noted[details.tabId]?.error;
    if (!known || isAbort(known)) note(({ error = '' }) => ({ error }))(details);
  };
  const isAbort = (error: string) => /ERR_ABORTED|NS_BINDING_ABORTED|2152398850/.test(error);
  webRequest.onHeadersReceived.addListener(
    note(({ statusCode = 0, responseHeaders = [] }) => ({
      status: statusCode,
      asks:
        (statusCode === 401 || statusCode === 407) &&
        responseHeaders.some(({ name }) => /^(www|proxy)-authenticate$/i.test(name)),
    })),
    filter,
    ['responseHeaders'],
  );
  webRequest.onBeforeRedirect.addListener(
    note(({ redirectUrl = '' }) =>
      /^https?:\/\/(127\.0\.0\.1|localhost)[:/]/.test(redirectUrl) ? {} : { elsewhere: redirectUrl },
    ),
    filter,
  );
  webRequest.onErrorOccurred.addListener(
    note(({ error = '' }) => ({ error })),
    filter,
  );
  webNavigation.onErrorOccurred.addListener(noteError);
  webNavigation.onCompleted.addListener(note(() => ({ done: true })));
}

/** Runs in a page of the extension. */
async function settle(tabId: number, patienceMs: number): Promise<Noted[number]> {
  const { noted } = globalThis as unknown as { noted: Noted };
  const one = noted[tabId] ?? {};
  const until = Date.now() + patienceMs;
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  while (Date.now() < until && !one.error && !one.done && !one.elsewhere) await wait(30);
  // An error that follows a page, and a page that follows an error, come at once.
  await wait(150);
  return { ...one };
}

function outcomeOf({ status = 0, asks, elsewhere, done, error = '' }: Noted[number]): Seen {
  if (elsewhere || asks) return elsewhere ? 'elsewhere' : 'password';
  // A download and a 204 leave the tab where it was; a redirect that is called off comes to nothing.
  const isAbort = /ERR_ABORTED|NS_BINDING_ABORTED|2152398850/.test(error);
  if (error && !isAbort) return error;
  const isFile = isAbort && ![301, 302, 303, 307, 308].includes(status);
  return done || isFile ? status : 'loading';
}
