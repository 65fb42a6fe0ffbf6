import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { runProgram } from '../browsers/run-program.ts';
import { freePort } from './free-port.ts';
import { inEachBrowserWithHelperAllowed } from './in-each-browser.ts';
import { stateOf } from './in-extension.ts';
import { untilSettledTips } from './tips-page.ts';

const portside = fileURLToPath(new URL('../../.output/portside/portside.cjs', import.meta.url));

inEachBrowserWithHelperAllowed(
  'with the helper, as it installs itself, the cause is certain',
  async ({ browser, tab }) => {
    const { name, nativeHostsDir } = browser;
    onTestFinished(() => rm(nativeHostsDir, { recursive: true, force: true }));
    await runProgram(process.execPath, [portside, 'install', '--browser', name, '--manifest-dir', nativeHostsDir]);
    const address = `http://127.0.0.1:${await freePort()}/`;
    await tab.goto(address);
    await untilSettledTips(tab, address);
    const first = await tab.evaluate(() => ({ ...document.querySelector<HTMLElement>('[data-cause]')?.dataset }));
    expect(first).toMatchObject({ cause: 'nothing-listening', certainty: 'certain' });
    expect((await stateOf(browser, tab))?.helper.state).toBe('fine');
  },
);
