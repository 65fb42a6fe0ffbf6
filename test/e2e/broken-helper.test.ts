import { chmod, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { HelperState } from '../../protocol/helper-state.ts';
import { page as en } from '../../words/en/page/page.ts';
import type { Browser, BrowserName } from '../browsers/browser.ts';
import { freePort } from './free-port.ts';
import { inEachBrowserWithHelperAllowed } from './in-each-browser.ts';
import { causesOn, openPopup } from './in-extension.ts';
import { installHelper } from './install-helper.ts';
import { untilSettledTips } from './tips-page.ts';

type State = HelperState['state'];

const shownWithinMs = 20_000;

const launcherOf = ({ nativeHostsDir }: Browser) => join(nativeHostsDir, 'portside/portside-helper');
const programOf = ({ nativeHostsDir }: Browser) => join(nativeHostsDir, 'portside/portside.cjs');

/** What becomes of a helper that was installed as people do; what the page says of it, and which detail it names. */
const breaks: [
  title: string,
  breakIt: (browser: Browser) => Promise<void>,
  says: State | Record<BrowserName, State>,
  detail: RegExp,
][] = [
  ['its node is gone', installWithNodeThatGoes, 'node-gone', /Node's own földer.*\/node/],
  ['its program is gone', (browser) => rm(programOf(browser)), 'program-gone', /portside\.cjs/],
  [
    'its node is too old',
    (browser) => edit(browser, /"oldestMajor":\d+/, '"oldestMajor":999'),
    'node-too-old',
    /Node \d/,
  ],
  [
    'a fault of its own',
    (browser) => edit(browser, /^"\.\/main\.js": ".*",$/m, '"./main.js": "null.port",'),
    'crashed',
    /TypeError: Cannot read properties of null/,
  ],
  [
    'it may not be executed',
    (browser) => chmod(launcherOf(browser), 0o644),
    { chromium: 'cannot-start', firefox: 'not-executable' },
    /exited|unexpected error/,
  ],
];

for (const [title, breakIt, says, detail] of breaks) {
  inEachBrowserWithHelperAllowed(
    `an installed helper that broke is told with its reason: ${title}`,
    async (situation) => {
      const { browser, tab } = situation;
      await installHelper(browser);
      await breakIt(browser);
      const address = `http://127.0.0.1:${await freePort()}/`;
      await tab.goto(address);
      await untilSettledTips(tab, address);
      const text = await tab.text();
      expect(text).toContain(en.helper[typeof says === 'string' ? says : says[browser.name]].title);
      expect(text).toMatch(detail);
      expect(await causesOn(tab)).toContain('nothing-listening');
    },
  );
}

inEachBrowserWithHelperAllowed(
  'popup and settings say of a broken helper what the page says',
  async ({ browser, tab }) => {
    await installHelper(browser);
    await rm(programOf(browser));
    const { title } = en.helper['program-gone'];
    const popup = await openPopup(browser, tab);
    await popup.byRole('heading', title).text();
    expect(await popup.text()).toContain('portside.cjs');
    await popup.close();
    await tab.goto(`${browser.extensionBase}options.html`);
    await tab.waitFor((said) => document.body.textContent.includes(said), shownWithinMs, title);
    await installHelper(browser);
    await tab.byRole('button', en.buttons.lookAgain).click();
    await tab.waitFor((said) => !document.body.textContent.includes(said), shownWithinMs, title);
  },
);

/** As when a version manager removes the version that was in use. */
async function installWithNodeThatGoes(browser: Browser): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "Node's own földer"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const node = join(folder, 'node');
  await copyFile(process.execPath, node);
  await installHelper(browser, node);
  await rm(node);
}

async function edit(browser: Browser, from: RegExp, to: string): Promise<void> {
  const program = programOf(browser);
  const before = await readFile(program, 'utf8');
  expect(before).toMatch(from);
  await writeFile(program, before.replace(from, to));
}
