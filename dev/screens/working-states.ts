import { longName, longTitle, pages, python, thirtyPages, vite } from './servers.ts';
import type { Scene, State } from './state.ts';
import { openPage, openPopup, untilDiagnosed, untilLoaded } from './until.ts';

const helper = 'helper';

/** A page that calls two addresses, where nothing listens. */
async function callingPage({ place }: Scene): Promise<string> {
  const port = place.port();
  const calls = [place.port(), place.port()].map(
    (dead) => `fetch('http://127.0.0.1:${dead}/api/items?token=a').catch(() => 0);`,
  );
  const script = await place.write('caller.js', calls.join('\n'));
  await place.serve('caller', { port, script });
  return `http://127.0.0.1:${port}/`;
}

async function badGateway(scene: Scene): Promise<string> {
  const [port, dead] = [scene.place.port(), scene.place.port()];
  await scene.place.serve('proxy', { port, upstream: `http://127.0.0.1:${dead}`, status: 502, body: 'text' });
  return `http://127.0.0.1:${port}/`;
}

/** Waits for what the page calls to have failed. */
const untilCalled = (scene: Scene) => async (tab: { id: number }) => {
  const badge = (id: number) => scene.browser.inExtension((tabId) => chrome.action.getBadgeText({ tabId }), id);
  for (let text = ''; !/\d/.test(text); text = await badge(tab.id))
    await new Promise((resolve) => setTimeout(resolve, 100));
};

/** What the extension's own pages see; it exists where the text of these functions is evaluated, not here. */
declare const chrome: { action: { getBadgeText(of: { tabId: number }): Promise<string> } };

/** Pages that load, and what runs on this computer. */
export const workingStates: State[] = [
  {
    name: 'popup-healthy',
    shows: 'A page that works, for this computer alone.',
    browser: helper,
    size: 'popup',
    async open(scene) {
      await vite(scene);
      return openPopup(scene, 'http://localhost:5173/', untilLoaded);
    },
  },
  {
    name: 'popup-exposed',
    shows: 'A page that works, and that the network reaches.',
    browser: helper,
    size: 'popup',
    async open(scene) {
      await vite(scene);
      await python(scene);
      return openPopup(scene, 'http://localhost:8000/', untilLoaded);
    },
  },
  popupElsewhere('popup-empty', 'Nothing failed, and nothing runs.', helper, async () => undefined),
  popupElsewhere('popup-empty-alone', 'The same without the helper.', 'alone', async () => undefined),
  popupElsewhere('popup-thirty-servers', 'Thirty servers run.', helper, (scene) => pages(scene, thirtyPages())),
  {
    name: 'popup-calls',
    shows: 'A page that works, and whose calls fail.',
    browser: helper,
    size: 'popup',
    open: async (scene) => openPopup(scene, await callingPage(scene), untilCalled(scene)),
  },
  {
    name: 'popup-bad-gateway',
    shows: 'A page that loads and says 502.',
    browser: helper,
    size: 'popup',
    open: async (scene) => openPopup(scene, await badGateway(scene), (tab) => untilDiagnosed(scene, tab)),
  },
  {
    name: 'card-bad-gateway',
    shows: 'The card inside that page.',
    browser: helper,
    size: 'card',
    async open(scene) {
      const tab = await scene.browser.newTab();
      await tab.goto(await badGateway(scene));
      await tab.waitFor(() => document.querySelector('[data-portside="card"]') !== null, 20_000);
      // It comes in within 160 ms.
      await new Promise((resolve) => setTimeout(resolve, 500));
      return tab;
    },
  },
  {
    name: 'panel-calls',
    shows: 'The panel of the developer tools, on a page whose calls fail.',
    browser: helper,
    async open(scene) {
      const tab = await scene.browser.newTab();
      await tab.goto(await callingPage(scene));
      await untilCalled(scene)(tab);
      return openPage(scene, `panel.html?tab=${tab.id}`);
    },
  },
  running('running-empty', 'Nothing runs.', helper, async () => undefined),
  running('running-alone', 'Two servers, without the helper.', 'alone', async (scene) => {
    await vite(scene);
    await python(scene);
  }),
  running('running-few', 'A dev server, one that the network reaches, and one that fails.', helper, async (scene) => {
    await vite(scene);
    await python(scene);
    await pages(scene, [{ port: 4101, title: '502 Bad Gateway', status: 502 }]);
  }),
  running('running-long-names', 'Names that nobody has thought of the width for.', helper, async (scene) => {
    await pages(scene, [{ port: 4200, title: longTitle }], `code/${longName}`);
    await python(scene, 43_000, '0.0.0.0', `code/${longName}/${longName}`);
  }),
  running('running-thirty-servers', 'Thirty servers.', helper, (scene) => pages(scene, thirtyPages())),
];

function running(
  name: string,
  shows: string,
  browser: State['browser'],
  make: (scene: Scene) => Promise<unknown>,
): State {
  const open = async (scene: Scene) => {
    await make(scene);
    const tab = await openPage(scene, 'running.html');
    // What the pages say of themselves comes a moment later.
    await tab.waitFor(() => performance.now() > 4000, 10_000);
    return tab;
  };
  return { name, shows, browser, open };
}

function popupElsewhere(
  name: string,
  shows: string,
  browser: State['browser'],
  make: (scene: Scene) => Promise<unknown>,
): State {
  const open = async (scene: Scene) => {
    await make(scene);
    return openPopup(scene, 'about:blank', async () => undefined);
  };
  return { name, shows, browser, size: 'popup', open };
}
