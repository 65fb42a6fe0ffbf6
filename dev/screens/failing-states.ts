import { worlds } from '../../test/zoo/worlds/index.ts';
import { longName, longTitle, pages, python, thirtyPages, vite } from './servers.ts';
import type { Scene, State } from './state.ts';
import { openPage, openPopup, openTips, untilDiagnosed } from './until.ts';

/** The extension asks about a port once in a while only, so each state has one of its own. */
let shopPort = 5173;

/** Makes one of the zoo's worlds. @returns its address */
async function worldAt({ place }: Scene, name: string): Promise<string> {
  const world = worlds.find((one) => one.name === name);
  if (!world) throw new Error(`no world is called "${name}"`);
  const { url } = await world.make(place);
  return url;
}

/** A dev server was there, and has stopped; another project's server runs beside. @returns its address */
export async function stoppedShop(scene: Scene): Promise<string> {
  shopPort += 1;
  await python(scene);
  const server = await vite(scene, shopPort);
  const shop = `http://localhost:${shopPort}/checkout`;
  await scene.place.visit(shop);
  await server.stop();
  return shop;
}

/** Opens the popup over a page that keeps its tab waiting. */
async function hanging(scene: Scene) {
  return openPopup(scene, await worldAt(scene, 'a Node server was suspended, as Ctrl+Z does'), (tab) =>
    untilDiagnosed(scene, tab),
  );
}

const tips = (name: string, shows: string, browser: State['browser'], world: string): State => ({
  name: `tips-${name}`,
  shows,
  browser,
  open: async (scene) => openTips(scene, await worldAt(scene, world)),
});

const helper = 'helper';

/** A page that failed: at each stop, with and without the helper, waiting, and back again. */
export const failingStates: State[] = [
  tips(
    'browser-stops',
    "The browser won't open the port.",
    helper,
    'a web server runs on port 6000, which belongs to X11',
  ),
  tips('name-stops', 'An address of all addresses.', helper, 'the server listens on 127.0.0.1, and [::] is opened'),
  {
    name: 'tips-port-stops',
    shows: 'A dev server has stopped.',
    browser: helper,
    open: async (scene) => openTips(scene, await stoppedShop(scene)),
  },
  tips(
    'program-stops',
    'Another program has the port.',
    helper,
    "a page was served here, and now another project's server closes every connection",
  ),
  tips('reply-stops', 'A page that redirects to itself.', helper, 'a page redirects to itself'),
  {
    name: 'tips-waiting',
    shows: 'The server is suspended; the tab still waits.',
    browser: helper,
    async open(scene) {
      const popup = await hanging(scene);
      const href = await popup.waitFor(
        () => document.querySelector<HTMLAnchorElement>('a[href*="tips.html"]')?.href,
        5000,
      );
      await popup.goto(href);
      await popup.waitFor(() => document.querySelector('main[data-portside="ready"] .journey') !== null, 10_000);
      return popup;
    },
  },
  {
    name: 'tips-came-back',
    shows: 'The server is back while the person is in the address field.',
    browser: helper,
    async open(scene) {
      const tab = await openTips(scene, await stoppedShop(scene));
      await tab.evaluate(() => document.querySelector<HTMLInputElement>('input.port')?.focus());
      await vite(scene, shopPort);
      await tab.waitFor(() => document.querySelector('.dot.offered') !== null, 20_000);
      return tab;
    },
  },
  {
    name: 'tips-long-names',
    shows: 'Names that nobody has thought of the width for.',
    browser: helper,
    async open(scene) {
      await pages(scene, [{ port: 4200, title: longTitle }], `code/${longName}`);
      await python(scene, 4300, '0.0.0.0', `code/${longName}/${longName}`);
      return openTips(scene, `http://${longName.slice(0, 60)}.localhost:65535/${longName}/${longName}?q=${longName}`);
    },
  },
  {
    name: 'tips-thirty-servers',
    shows: 'Thirty servers run beside.',
    browser: helper,
    async open(scene) {
      await pages(scene, thirtyPages());
      return openTips(scene, 'http://localhost:4150/');
    },
  },
  {
    name: 'tips-alone',
    shows: 'Without the helper.',
    browser: 'alone',
    open: async (scene) => openTips(scene, await stoppedShop(scene)),
  },
  popup('popup-failed', 'A dev server has stopped.', helper),
  popup('popup-failed-alone', 'The same without the helper.', 'alone'),
  { name: 'popup-waiting', shows: 'A page that keeps its tab waiting.', browser: helper, size: 'popup', open: hanging },
  {
    name: 'about-stopped',
    shows: 'An address at which something failed a moment ago.',
    browser: helper,
    async open(scene) {
      const shop = await stoppedShop(scene);
      await openTips(scene, shop);
      return openPage(scene, `about.html?address=${encodeURIComponent(shop)}`);
    },
  },
];

function popup(name: string, shows: string, browser: State['browser']): State {
  const open = async (scene: Scene) => openPopup(scene, await stoppedShop(scene), (tab) => untilDiagnosed(scene, tab));
  return { name, shows, browser, size: 'popup', open };
}
