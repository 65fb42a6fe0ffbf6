import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { controlPage, createTab } from '../extension-tabs.ts';
import { evaluateBy } from '../in-page.ts';
import type { Launch, Launcher } from '../launched.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { Bidi } from './bidi.ts';
import { evaluateTextIn, firefoxTab } from './firefox-tab.ts';
import { extensionInside, inBrowserWindow } from './in-browser-window.ts';
import { extensionUuid, userScript } from './preferences.ts';
import { suggestions } from './suggestions.ts';
import { untilMenuOpens } from './until-menu-opens.ts';

/** An open connection to a helper alone would keep the background alive. */
const despiteAll = '{ disableResetIdleForTest: true }';

/** Starts Firefox and drives it by WebDriver BiDi, which it speaks itself: no geckodriver. */
export const launchFirefox: Launcher = async (launch) => {
  const firefox = await startProcess(launch);
  try {
    return await drive(firefox, [launch.extensionDir, ...(launch.settings.extensions ?? [])]);
  } catch (error) {
    firefox.kill('SIGKILL');
    throw error;
  }
};

async function drive(firefox: ChildProcess, extensions: readonly string[]): ReturnType<Launcher> {
  const bidi = await Bidi.connect(`${await listeningAddress(firefox)}/session`);
  await bidi.send('session.new', {
    capabilities: { alwaysMatch: { acceptInsecureCerts: false, unhandledPromptBehavior: { default: 'ignore' } } },
  });
  const events = ['contextCreated', 'navigationStarted', 'navigationCommitted'];
  await bidi.send('session.subscribe', { events: events.map((name) => `browsingContext.${name}`) });
  for (const path of extensions) await bidi.send('webExtension.install', { extensionData: { type: 'path', path } });

  const extensionBase = `moz-extension://${extensionUuid}/`;
  const { context: control } = await bidi.send('browsingContext.create', { type: 'tab' });
  // Firefox tells no load event of extension pages, but this command waits for the document all the same.
  await bidi.send('browsingContext.navigate', { context: control, url: extensionBase + controlPage, wait: 'complete' });
  const inExtension = evaluateBy(evaluateTextIn(bidi, String(control)));
  const newTab = oneAtATime(async () => {
    const created = bidi.event('browsingContext.contextCreated', ({ parent }) => parent === null);
    const id = await createTab(inExtension);
    return firefoxTab(bidi, String((await created).context), id, inExtension);
  });
  const stopBackground = async () => {
    await inBrowserWindow(bidi, `${extensionInside}.terminateBackground(${despiteAll})`);
  };
  const clearCache = async () => {
    await inBrowserWindow(bidi, 'Services.cache2.clear()');
  };
  return {
    name: 'firefox',
    extensionBase,
    newTab,
    inExtension,
    stopBackground,
    clearCache,
    suggestions: (typed) => suggestions(bidi, typed),
    untilMenuOpens: () => untilMenuOpens(bidi),
    close: () => quit(firefox, bidi),
  };
}

async function startProcess({ executable, profileDir, headless, env, settings }: Launch): Promise<ChildProcess> {
  await mkdir(profileDir, { recursive: true });
  await writeFile(join(profileDir, 'user.js'), userScript(settings.firefoxPreferences));
  const args = ['--profile', profileDir, '--no-remote', '--remote-debugging-port=0'];
  // Without system access Firefox refuses to go to moz-extension: addresses.
  args.push('--remote-allow-system-access', ...(headless ? ['--headless'] : []));
  return spawn(executable, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
}

// WebDriver BiDi listening on ws://127.0.0.1:37019
async function listeningAddress(firefox: ChildProcess): Promise<string> {
  if (!firefox.stderr) throw new Error('no error output to read');
  const said: string[] = [];
  for await (const line of createInterface(firefox.stderr)) {
    const [, address] = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(line) ?? [];
    if (address) return address;
    said.push(line);
  }
  throw new Error(`Firefox ended before it listened: ${said.slice(-5).join(' / ')}`);
}

async function quit(firefox: ChildProcess, bidi: Bidi): Promise<void> {
  if (firefox.exitCode !== null || firefox.signalCode !== null) return;
  const ended = once(firefox, 'exit');
  bidi.send('browser.close').catch(() => undefined);
  const patience = setTimeout(() => firefox.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(patience);
}
