import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Running } from '../../test/zoo/place/running.ts';
import { makeShop } from '../pictures/shop.ts';
import type { Scene } from './state.ts';

const viteProgram = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));
const servePages = fileURLToPath(new URL('serve-pages.ts', import.meta.url));

interface Page {
  port: number;
  host?: string;
  title: string;
  status?: number;
}

/** Vite's development server in a project's folder. */
export async function vite({ browser, place }: Scene, port = 5173): Promise<Running> {
  const words = [viteProgram, '--port', `${port}`, '--strictPort'];
  return place.start(process.execPath, words, /Local:/, await makeShop(browser.home));
}

/** Python's web server, as people start it: on every address. */
export async function python(scene: Scene, port = 8000, host = '0.0.0.0', folder = 'code/manual'): Promise<Running> {
  const words = ['-u', '-m', 'http.server', `${port}`, '--bind', host];
  return scene.place.start('python3', words, /Serving/, await projectIn(scene, folder));
}

/** One program that serves these pages, each on a port of its own. */
export async function pages(scene: Scene, all: Page[], folder = 'code/services'): Promise<Running> {
  return scene.place.start(
    process.execPath,
    [servePages, JSON.stringify(all)],
    /^ready$/,
    await projectIn(scene, folder),
  );
}

/** A project as people have it. */
async function projectIn({ browser }: Scene, path: string): Promise<string> {
  const folder = join(browser.home, path);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: path.split('/').at(-1), private: true }));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Manual</title><h1>Manual</h1>');
  return folder;
}

const titles = ['Shop', '502 Bad Gateway', 'Grafana', 'Storybook · Design system of the whole company', 'Error', 'API'];

/** As many as a busy computer has. Some answer with an error, and what such a page is called is nobody's name. */
export function thirtyPages(first = 4100): Page[] {
  return Array.from({ length: 30 }, (_, index) => {
    const title = titles[index % titles.length] ?? '';
    const status = { '502 Bad Gateway': 502, Error: 500 }[title];
    return { port: first + index, title, ...(status && { status }), ...(index % 7 === 3 && { host: '0.0.0.0' }) };
  });
}

export const longName = 'a-customer-portal-with-a-name-that-somebody-made-up-in-a-very-long-meeting';
export const longTitle =
  'Customer portal, invoices, deliveries and complaints of the last four quarters | Example Trading Company Limited';
