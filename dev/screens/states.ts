import { languages } from '../../words/languages.ts';
import { failingStates, stoppedShop } from './failing-states.ts';
import { python, vite } from './servers.ts';
import type { Scene, State } from './state.ts';
import { openPage, openPopup, openTips, untilDiagnosed } from './until.ts';
import { workingStates } from './working-states.ts';

const own = (name: string, shows: string, page: string, browser: State['browser'] = 'helper'): State => ({
  name,
  shows,
  browser,
  open: (scene) => openPage(scene, page),
});

/** Pages that a person comes to without anything having failed. */
const ownStates: State[] = [
  { name: 'options', shows: 'Everything is set up.', browser: 'helper', open: withMemory },
  own('options-alone', 'Before the helper is set up.', 'options.html', 'alone'),
  own('welcome', 'After the installation.', 'welcome.html', 'alone'),
  own('about-nothing', 'No address yet.', 'about.html'),
  own('about-dynamic-port', 'A port that is handed out for a while.', 'about.html?address=127.0.0.1:62893'),
  own('about-registered-port', 'A registered port.', 'about.html?address=localhost:5432'),
  own('about-well-known-port', 'A well-known port.', 'about.html?address=http://shop.localhost/', 'alone'),
  own('panel-empty', 'The panel, where nothing is called.', 'panel.html?tab=0'),
  own('tips-foreign', "An address that isn't one of this computer.", 'tips.html?address=https://example.com/'),
];

/** What one language needs room for, in the pages with the most words. */
const spoken: [page: string, size: State['size'], open: State['open']][] = [
  ['tips', undefined, async (scene) => openTips(scene, await stoppedShop(scene))],
  ['popup', 'popup', async (scene) => openPopup(scene, await stoppedShop(scene), (tab) => untilDiagnosed(scene, tab))],
  ['running', undefined, withServers],
  ['options', undefined, withMemory],
  ['about', undefined, (scene) => openPage(scene, 'about.html?address=localhost:5432')],
  ['welcome', undefined, (scene) => openPage(scene, 'welcome.html')],
];

/** The settings, after a visit to a dev server. */
async function withMemory(scene: Scene) {
  await stoppedShop(scene);
  return openPage(scene, 'options.html');
}

async function withServers(scene: Scene) {
  await vite(scene);
  await python(scene);
  return openPage(scene, 'running.html');
}

const languageStates = languages
  .filter((language) => language !== 'en')
  .flatMap((language) =>
    spoken.map(([page, size, open]): State => {
      const shows = `The page in ${language}.`;
      return {
        name: `${page}-${language.toLowerCase()}`,
        shows,
        browser: 'helper',
        language,
        ...(size && { size }),
        open,
      };
    }),
  );

const rightToLeftStates = spoken.map(([page, size, open]): State => {
  const shows = 'A made-up language, 40 % longer than English, from right to left.';
  return { name: `${page}-right-to-left`, shows, browser: 'right-to-left', ...(size && { size }), open };
});

/** Every page in every state that it has. */
export const states: State[] = [
  ...failingStates,
  ...workingStates,
  ...ownStates,
  ...languageStates,
  ...rightToLeftStates,
];
