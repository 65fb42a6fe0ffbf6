/**
 * `npm start`: builds everything and opens an address in a browser that has the extension, its helper and a fresh profile.
 * Without a display, the browser runs headless and the diagnosis is printed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { diagnosisAsText } from '../cli/print-diagnosis.ts';
import { parseTarget } from '../evidence/address/target.ts';
import type { TabState } from '../state/tab/tab-state.ts';
import { type Browser, type BrowserName, PageLeft, type Tab } from '../test/browsers/browser.ts';
import { launchBrowser } from '../test/browsers/launch-browser.ts';
import { loadWords } from '../words/load-words.ts';
import { installBrowsers } from './install-browsers.ts';

const usage = 'Usage: npm start -- [address] [--browser chromium|firefox] [--headless]';
const defaultAddress = 'http://127.0.0.1:62893/';
/** A load that hangs is noticed after 5 s, and diagnosed within a few more. */
const settledWithinMs = 20_000;

const { values, positionals } = readWords();
const name = browserNamed(values.browser);
const address = positionals[0] ?? defaultAddress;
const target = parseTarget(address) ?? stop(`${address} isn't an http or https address on this computer.\n${usage}`);
if (!(await installBrowsers([name]))) process.exit(1);
run('npm', ['run', '--silent', `build:${name}`]);
run('npm', ['run', '--silent', 'build:helper']);

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const headless = values.headless || !hasDisplay;
const browser = await launchBrowser({
  browser: name,
  extensionDir: resolve(`.output/${name === 'firefox' ? 'firefox' : 'chrome'}-mv3`),
  helper: true,
  granted: true,
  headless,
  settings: name === 'chromium' ? { extensions: [resolve('devtools-panel')] } : {},
});
const tab = await browser.newTab();
await tab.goto(address);
await (headless ? report(browser, tab) : stayOpen());

async function report(opened: Browser, failed: Tab): Promise<void> {
  const state = await settledState(opened, failed);
  await loadWords('en');
  console.log(state ? diagnosisAsText(target, state.diagnosis) : `${address} loads, so there's nothing to explain.`);
  mkdirSync('.output/screenshots', { recursive: true });
  const picture = resolve(`.output/screenshots/${name}.png`);
  await failed.screenshot(picture);
  console.log(`\nScreenshot: ${picture}`);
  await opened.close();
}

/** The settled diagnosis of the tab, or undefined if its page loaded. */
async function settledState(opened: Browser, failed: Tab): Promise<TabState | undefined> {
  const deadline = Date.now() + settledWithinMs;
  while (Date.now() < deadline) {
    const state = await opened.inExtension(stateOfTab, failed.id);
    if (state?.stage === 'settled') return state;
    if (!state && (await failed.evaluate(hasLoaded).catch(leftMeanwhile))) return undefined;
  }
  throw new Error(`no diagnosis of ${address} within ${settledWithinMs / 1000} s`);
}

/** Runs in a page of the extension. */
async function stateOfTab(tabId: number): Promise<TabState | undefined> {
  const { browser: extension } = globalThis as unknown as { browser: typeof import('webextension-polyfill') };
  // Checking every 0.2 s is fast enough for a person.
  await new Promise((resume) => setTimeout(resume, 200));
  const key = `tab:${tabId}`;
  return (await extension.storage.session.get(key))[key] as TabState | undefined;
}

/** Runs in the tab. The browser's error page has the same address, but its document has another one. */
function hasLoaded(): boolean {
  return document.readyState === 'complete' && document.documentURI.startsWith('http');
}

/** The tips page may replace the error page while the script runs. */
function leftMeanwhile(error: unknown): false {
  if (error instanceof PageLeft) return false;
  throw error;
}

function stayOpen(): Promise<void> {
  console.log(`${address} is open in ${name}. Press Ctrl+C to close it and delete its profile.`);
  return new Promise((ended) => {
    process.once('SIGINT', () => browser.close().then(ended));
  });
}

function readWords() {
  try {
    const options = {
      browser: { type: 'string', default: 'chromium' },
      headless: { type: 'boolean', default: false },
    } as const;
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

function browserNamed(text: string): BrowserName {
  return text === 'chromium' || text === 'firefox' ? text : stop(`Unknown browser: ${text}\n${usage}`);
}

function run(program: string, words: string[]): void {
  const { status } = spawnSync(program, words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop(`${program} ${words.join(' ')} failed.`);
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(64);
}
