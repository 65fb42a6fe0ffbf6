import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserName, Tab } from '../browsers/browser.ts';
import { launchBrowser } from '../browsers/launch-browser.ts';
import { type CurlReply, curlReplies } from './curl-replies.ts';
import { serveReply } from './serve-reply.ts';
import { type Seen, watchLoad } from './watch-load.ts';

const browserNames = ['chromium', 'firefox'] as const;
type Table = Record<string, Partial<Record<BrowserName, Seen>>>;

/**
 * What a browser, `chromium` or `firefox`, does with each reply of curl's tests, into browsers.json. `npm run build` comes first.
 * What is known already is not measured again, so that it can be ended and go on at any time.
 */
const file = fileURLToPath(new URL('browsers.json', import.meta.url));
const name = browserNames.find((one) => one === process.argv[2]);
if (!name) throw new Error(`which browser: ${browserNames.join(' or ')}?`);
const table: Table = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
const left = (await curlReplies()).filter(({ test }) => table[test]?.[name] === undefined).values();
const extensionDir = `.output/${name === 'chromium' ? 'chrome' : 'firefox'}-mv3`;
const options = { browser: name, extensionDir, helper: false, granted: false, silent: true, headless: true };
const browser = await launchBrowser(options);
try {
  await Promise.all([1, 2, 3].map(measureInTab));
} finally {
  await browser.close();
}

async function measureInTab(): Promise<void> {
  const tab = await browser.newTab();
  for (const reply of left) {
    table[reply.test] = { ...table[reply.test], [String(name)]: await load(tab, reply) };
    save();
  }
}

async function load(tab: Tab, reply: CurlReply): Promise<Seen> {
  const { url, close } = await serveReply(reply);
  try {
    return await watchLoad(browser, tab, url);
  } finally {
    close();
  }
}

function save(): void {
  const lines = Object.entries(table).map(([test, seen]) => `  "${test}": ${JSON.stringify(seen)}`);
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
}
