import type { CDPSession, Page } from 'playwright-core';
import type { Preference } from '../accessible.ts';
import { type Evaluate, type PageElement, PageLeft, type Role, type Tab } from '../browser.ts';
import { historyButtons } from '../extension-tabs.ts';
import { type EvaluateText, evaluateBy, readableText, waitInPage } from '../in-page.ts';
import { accessibles } from './accessibles.ts';
import { openPanel } from './developer-tools.ts';
import { listen } from './listen.ts';

const elementTimeoutMs = 5000;

const preferences: Record<Preference, (isOn: boolean) => Parameters<Page['emulateMedia']>[0]> = {
  'reduced-motion': (isOn) => ({ reducedMotion: isOn ? 'reduce' : 'no-preference' }),
  'forced-colors': (isOn) => ({ forcedColors: isOn ? 'active' : 'none' }),
  'more-contrast': (isOn) => ({ contrast: isOn ? 'more' : 'no-preference' }),
};

/** One tab of Chromium, by Playwright. */
export function chromiumTab(page: Page, id: number, inExtension: Evaluate): Tab {
  const evaluateText = evaluateTextIn(page);
  const evaluate = evaluateBy(evaluateText);
  // Without a listener Playwright answers what a page asks, in place of the person.
  page.on('dialog', () => undefined);
  return {
    id,
    ...historyButtons(inExtension, id),
    goto: (url) => startNavigation(page, url),
    url: async () => page.url(),
    stop: () => stopLoading(page),
    openPanel: () => openPanel(page),
    evaluate,
    waitFor: (predicate, timeoutMs, ...args) => waitInPage(evaluateText, predicate, timeoutMs, args),
    text: () => evaluate(readableText),
    closedText: () => closedText(page),
    byRole: (role, name) => elementOf(page, role, name),
    accessibles: () => accessibles(page),
    listen: () => listen(page),
    press: (key) => page.keyboard.press(key),
    async screenshot(path) {
      await page.screenshot({ path });
    },
    setColorScheme: (colorScheme) => page.emulateMedia({ colorScheme }),
    setPreference: (preference, isOn) => page.emulateMedia(preferences[preference](isOn)),
    setViewport: (width, height) => page.setViewportSize({ width, height }),
    close: () => page.close(),
  };
}

/**
 * Past Playwright, whose `evaluate` counts as something the person did in the page: Chromium then keeps that page for Back, be it
 * an error page that it would skip.
 */
export function evaluateTextIn(page: Page): EvaluateText {
  let session: Promise<CDPSession> | undefined;
  return async (expression) => {
    session ??= page.context().newCDPSession(page);
    const evaluation = { expression, awaitPromise: true, returnByValue: true, userGesture: false };
    const { result, exceptionDetails } = await (await session)
      .send('Runtime.evaluate', evaluation)
      .catch(throwPageLeft);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

function throwPageLeft(error: Error): never {
  const isLeft =
    /context was destroyed|Cannot find (default execution )?context|navigated or closed|Promise was collected/i;
  throw isLeft.test(error.message) ? new PageLeft() : error;
}

/** `goto` alone would wait for an answer, and a server that hangs gives none. */
async function startNavigation(page: Page, url: string): Promise<void> {
  const committed = page.goto(url, { waitUntil: 'commit', timeout: 0 }).catch(() => undefined);
  const requested = page.waitForEvent('request', {
    predicate: (request) => request.isNavigationRequest() && request.frame() === page.mainFrame(),
    timeout: 0,
  });
  await Promise.race([committed, requested.catch(() => undefined)]);
}

interface DomNode {
  nodeValue: string;
  children?: DomNode[];
  shadowRoots?: (DomNode & { shadowRootType?: string })[];
}

async function closedText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  return closedTextOf(root);
}

function closedTextOf({ children = [], shadowRoots = [] }: DomNode): string {
  const closed = shadowRoots.filter(({ shadowRootType }) => shadowRootType === 'closed').map(textOf);
  return [...closed, ...children.map(closedTextOf)].join('');
}

function textOf({ nodeValue, children = [] }: DomNode): string {
  return nodeValue + children.map(textOf).join('');
}

async function stopLoading(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.stopLoading');
  await session.detach();
}

function elementOf(page: Page, role: Role, name: string): PageElement {
  const locator = page.getByRole(role, { name, exact: true });
  return {
    click: () => locator.click({ timeout: elementTimeoutMs }),
    text: () => locator.evaluate(readableText, undefined, { timeout: elementTimeoutMs }),
    fill: (text) => locator.fill(text, { timeout: elementTimeoutMs }),
  };
}
