import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { Browser, Tab } from '../browsers/browser.ts';
import { startProgram, temporaryFolder } from '../helper/start-program.ts';
import { expectNoViolations } from './expect-no-violations.ts';
import { freePort } from './free-port.ts';
import { inEachBrowser, inEachBrowserWithHelperAllowed } from './in-each-browser.ts';
import { installHelper } from './install-helper.ts';
import { serve, siteTitle } from './serve.ts';
import { untilPage } from './tips-page.ts';

const shownWithinMs = 20_000;
const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');

inEachBrowserWithHelperAllowed(
  'what runs here is listed, pages with their titles and icons',
  async ({ browser, tab }) => {
    await installHelper(browser);
    const [shop, files, redis] = await Promise.all([startVite(), startPython(), startRedis()]);
    await openRunning(browser, tab);
    await tab.waitFor(hasIcon, shownWithinMs, shop);
    await tab.waitFor(hasTitle, shownWithinMs, files, 'Holiday pictures');
    expect(await rowText(tab, shop)).toMatch(
      /Vite · shop.*Shop window.*started less than a minute ago.*this computer only/s,
    );
    expect(await rowText(tab, files)).toMatch(/Python http.server.*open to network/s);
    expect(await rowText(tab, redis.port)).toMatch(/redis-server.*database.*this computer only/s);
    await openDetails(tab, files);
    expect(await rowText(tab, files)).toContain(`python3 -m http.server ${files} --bind 127.0.0.1`);
    expect(await rowText(tab, files)).toContain('It serves every file in its folder.');
    if (browser.name === 'chromium') await expectNoViolations(tab);
    const log = readFileSync(redis.log, 'utf8');
    expect(log).toContain('Ready to accept connections');
    expect(log).not.toContain('SECURITY');
  },
);

inEachBrowserWithHelperAllowed(
  'the list follows what starts and stops, and keeps its order',
  async ({ browser, tab }) => {
    await installHelper(browser);
    const first = await serve();
    await openRunning(browser, tab);
    await tab.waitFor(hasRow, shownWithinMs, first.port);
    const before = await portsOn(tab);
    await tab.evaluate(listenToNews);
    const second = await serve();
    await tab.waitFor(hasTitle, shownWithinMs, second.port, siteTitle);
    const after = await portsOn(tab);
    expect(after.filter((port) => before.includes(port))).toEqual(before.filter((port) => after.includes(port)));
    await tab.waitFor(hasHeard, shownWithinMs, 'Now running', second.port);
    await second.stop();
    await tab.waitFor(hasHeard, shownWithinMs, 'Stopped', second.port);
    await tab.waitFor((port) => !document.querySelector(`[data-port="${port}"]`), shownWithinMs, second.port);
  },
);

inEachBrowserWithHelperAllowed('what a page says is shown as text, and leads nowhere', async ({ browser, tab }) => {
  await installHelper(browser);
  const asked: (string | undefined)[] = [];
  const elsewhere = await serve((request, response) => {
    // The list asks each server for its own page; anything else was led here.
    if (request.url !== '/' && request.url !== '/favicon.ico') asked.push(request.url);
    response.end();
  });
  const hostile = await serve((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<title>&lt;img src="${elsewhere.origin}/title"&gt;</title>
      <link rel="icon" href="${elsewhere.origin}/icon.png"><img src="${elsewhere.origin}/image">`);
  });
  const leading = await serve((_, response) => {
    response.writeHead(302, { Location: `${elsewhere.origin}/redirect` });
    response.end();
  });
  const failing = await serve((_, response) => {
    response.writeHead(502, { 'Content-Type': 'text/html' });
    response.end('<title>502 Bad Gateway</title>');
  });
  await openRunning(browser, tab);
  await tab.waitFor(hasTitle, shownWithinMs, hostile.port, `<img src="${elsewhere.origin}/title">`);
  await tab.waitFor(hasRow, shownWithinMs, leading.port);
  const added = await serve();
  await tab.waitFor(hasTitle, shownWithinMs, added.port, siteTitle);
  expect(await rowText(tab, failing.port), 'the page of an error is called after the error').not.toContain(
    'Bad Gateway',
  );
  expect(await tab.evaluate(() => document.querySelectorAll('img:not([src^="data:image/"])').length)).toBe(0);
  expect(asked).toEqual([]);
});

inEachBrowserWithHelperAllowed(
  'a server that fails what it is asked first gets its title and icon all the same',
  async ({ browser, tab }) => {
    await installHelper(browser);
    const icon = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>';
    let [pages, icons] = [0, 0];
    const { port } = await serve((request, response) => {
      const isIcon = request.url === '/icon.svg';
      if (isIcon) icons += 1;
      else pages += 1;
      if (!isIcon && pages === 1) {
        response.writeHead(503, { 'Content-Type': 'text/html' });
        response.end('<title>Building</title>');
      } else if (isIcon && icons === 1) {
        response.destroy();
      } else {
        response.setHeader('Content-Type', isIcon ? 'image/svg+xml' : 'text/html');
        response.end(isIcon ? icon : '<title>Built at last</title><link rel="icon" href="/icon.svg">');
      }
    });
    await openRunning(browser, tab);
    await tab.waitFor(hasIcon, shownWithinMs, port);
    expect(await rowText(tab, port)).toContain('Built at last');
    expect([pages, icons], 'and is left alone from then on').toEqual([2, 2]);
  },
);

inEachBrowserWithHelperAllowed('the list is searched and opened by keyboard', async ({ browser, tab }) => {
  await installHelper(browser);
  const { port, origin } = await serve();
  await openRunning(browser, tab);
  await tab.waitFor(hasTitle, shownWithinMs, port, siteTitle);
  expect(await tab.evaluate(() => document.activeElement === document.body)).toBe(true);
  await tab.press('/');
  await tab.byRole('searchbox', `Search by program, project, port, folder or title`).fill(`works ${port}`);
  await tab.waitFor((only) => document.querySelectorAll('[data-port]').length === 1 && only, shownWithinMs, port);
  await tab.press('ArrowDown');
  expect(await focusedPort(tab)).toBe(port);
  await tab.press('ArrowUp');
  expect(await tab.evaluate(() => document.activeElement?.classList.contains('search'))).toBe(true);
  await tab.press('Enter');
  await untilPage(tab, `${origin.replace('127.0.0.1', 'localhost')}/`);
});

inEachBrowser('without the helper, the list holds what answers on the usual ports', async ({ browser, tab }) => {
  const { port } = await serve(undefined, 9292);
  await openRunning(browser, tab);
  await tab.waitFor(hasTitle, shownWithinMs, port, siteTitle);
  expect(await tab.text()).toContain('On its own, the browser sees only what answers');
  await tab.byRole('button', 'Allow the helper').text();
});

async function openRunning(browser: Browser, tab: Tab): Promise<void> {
  await tab.goto(`${browser.extensionBase}running.html`);
  await tab.waitFor(() => document.querySelector('main[data-portside="ready"]') !== null, shownWithinMs);
}

async function startVite(): Promise<number> {
  const folder = join(temporaryFolder(), 'shop');
  mkdirSync(folder);
  const icon =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="teal"/></svg>';
  writeFileSync(join(folder, 'icon.svg'), icon);
  writeFileSync(join(folder, 'package.json'), '{"name":"shop"}');
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>Shop window</title><link rel="icon" type="image/svg+xml" href="/icon.svg">',
  );
  const port = await freePort();
  await startProgram(process.execPath, [vite, folder, '--host', '127.0.0.1', '--port', String(port)], port, folder);
  return port;
}

async function startPython(): Promise<number> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'index.html'), '<title>Holiday pictures</title>');
  const port = await freePort();
  await startProgram('python3', ['-m', 'http.server', String(port), '--directory', folder], port);
  return port;
}

async function startRedis(): Promise<{ port: number; log: string }> {
  const [port, log] = [await freePort(), join(temporaryFolder(), 'log')];
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--logfile', log];
  await startProgram('redis-server', options, port);
  return { port, log };
}

function hasRow(port: number): boolean {
  return document.querySelector(`[data-port="${port}"]`) !== null;
}

function hasTitle(port: number, title: string): boolean {
  return document.querySelector(`[data-port="${port}"]`)?.textContent.includes(title) ?? false;
}

function hasIcon(port: number): boolean {
  const image = document.querySelector<HTMLImageElement>(`[data-port="${port}"] .favicon img`);
  return Boolean(image?.complete && image.naturalWidth > 0);
}

/** Keeps what a screen reader is told from now on; other programs of this machine start and stop as well. */
function listenToNews(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard });
  const status = document.querySelector('[role=status]');
  const note = () => heard.push(status?.textContent ?? '');
  if (status) new MutationObserver(note).observe(status, { subtree: true, childList: true, characterData: true });
}

function hasHeard(what: string, port: number): boolean {
  const told = new RegExp(`${what}: .*, ${port}\\b`);
  return (Reflect.get(globalThis, 'heard') as string[]).some((news) => told.test(news));
}

function rowText(tab: Tab, port: number): Promise<string> {
  return tab.evaluate((one) => document.querySelector<HTMLElement>(`[data-port="${one}"]`)?.textContent ?? '', port);
}

function portsOn(tab: Tab): Promise<(string | undefined)[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-port]')].map(({ dataset }) => dataset.port),
  );
}

function focusedPort(tab: Tab): Promise<number> {
  return tab.evaluate(() => Number(document.activeElement?.closest<HTMLElement>('[data-port]')?.dataset.port));
}

async function openDetails(tab: Tab, port: number): Promise<void> {
  await tab.evaluate((one) => document.querySelector<HTMLElement>(`[data-port="${one}"] .unfold`)?.click(), port);
  await tab.waitFor((one) => !document.querySelector<HTMLElement>(`#inside-${one}`)?.hidden, shownWithinMs, port);
}
