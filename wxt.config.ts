import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { withoutInnerHtml } from './dev/bundling/without-inner-html.ts';
import { ianaPorts, ianaPortsFile } from './dev/iana-ports.ts';
import { bundledModules } from './dev/licences/bundled-modules.ts';
import { thirdPartyLicenses, thirdPartyLicensesFile } from './dev/licences/third-party-licenses.ts';
import { paintFirst } from './dev/paint-first.ts';
import { visibleHosts } from './probes/requests/visible-hosts.ts';
import { chromiumPanelId, firefoxExtensionId } from './protocol/extension-ids.ts';
import { sentData } from './protocol/sent-data.ts';

/** The public half of a key that was generated once and thrown away: it fixes the ID, see protocol/extension-ids.ts. */
const chromiumKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwmIRmJ1ycHU2+2OCTzqjpZHdBbs8IN4sQeeGl4I96lc+qtqeDPVLaeKGDopmqLQZia28Ltu8OeYXMBtPk2B0lbaOGDSHo+rruu5rfslWhuIKt8wtTpE3T3iij//PP43sl02HYTFZzTfLVbZVwNjaKaMHow4NwUrpcxqhl5WRkEPfWgdGuoF47rwWWwgXPgmHhp4ArU6cckYg7VUPcDjnv2dAOVuI72m6quDsRFtnwMj9e4pV9gVD4yxvF0gGckBOIeTro/ZhKO5Ro9dFeEd1z6ASgwDIuEPyUZD/SIWFdx+ZmcGzXu9CPHhoT1anGKHvu5e792ZSdKIi5TtUGO/ErwIDAQAB';

/** In Chromium, `*` doesn't cover `ws`. */
const loopback = visibleHosts.flatMap((host) => [`*://${host}/*`, `ws://${host}/*`, `wss://${host}/*`]);

/** All that the built extension is made of, once it is built. */
const modules = new Set<string>();

/** What the background and most pages need stands in one file, instead of one for each set of them that shares something. */
const sharedByMost = {
  name: 'shared',
  test: /[\\/](evidence|protocol|state|zod)[\\/]|[\\/]probes[\\/](helper|browser|requests)|[\\/]words[\\/](badge|languages)/,
  minShareCount: 3,
};

/** Of judging, what words ask of the evidence too. */
const sharedReadings = { name: 'readings', test: /(?<!components)[\\/]diagnosis[\\/]/, minShareCount: 3 };

/** What pages alone share: Chromium brings each file of an extension by its thread for windows and tabs, whose time a hundred tabs must share. */
const sharedByPages = {
  name: 'pages',
  test: /[\\/](components|words|preact|@preact)[\\/]|[\\/]entrypoints[\\/]pages[\\/]|virtual:wxt/,
  minShareCount: 2,
};

/** The scripts that stand alone are built without: what isn't a module can't share files, and the bundler warns of it. */
const sharesFiles: Plugin = {
  name: 'shares-files',
  outputOptions: (output) =>
    output.format === 'es'
      ? { ...output, codeSplitting: { groups: [sharedByMost, sharedReadings, sharedByPages] } }
      : output,
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [
      preact(),
      withoutInnerHtml(),
      paintFirst({ inlined: ['tips', 'popup'], runLater: ['tips'] }),
      bundledModules(modules),
      sharesFiles,
    ],
    // Every browser that takes the extension has it.
    build: {
      cssTarget: ['chrome123', 'firefox142'],
      modulePreload: { polyfill: false },
    },
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'iana-ports.txt', contents: ianaPorts() });
      files.push({ relativeDest: thirdPartyLicensesFile, contents: thirdPartyLicenses([...modules, ianaPortsFile]) });
    },
  },
  manifest: ({ browser }) => ({
    name: 'Portside',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['webNavigation', 'webRequest', 'storage', 'scripting', 'contextMenus'],
    // Firefox alone lets the panel in its developer tools be optional.
    optional_permissions: ['nativeMessaging', ...(browser === 'firefox' ? ['devtools'] : [])],
    host_permissions: loopback,
    optional_host_permissions: ['<all_urls>'],
    omnibox: { keyword: 'port' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+L', mac: 'MacCtrl+Shift+L' } } },
    // Firefox adds upgrade-insecure-requests unless a policy is given, and turns our ws:// probes into wss://.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'" },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: firefoxExtensionId,
              // Firefox knows the next key since 140, but for Android since 142. Without `gecko_android` it isn't offered there.
              strict_min_version: '142.0',
              // Nothing leaves the computer. What goes to the helper counts as leaving the browser, and is asked for with it.
              data_collection_permissions: { required: ['none'], optional: [...sentData] },
            },
          },
        }
      : {
          key: chromiumKey,
          minimum_chrome_version: '123',
          // Otherwise a private window shows none of the extension's pages. Firefox knows no such word, and shows them.
          incognito: 'split',
          storage: { managed_schema: 'managed-schema.json' },
          // The extension that brings the panel shows this page, and nobody else may.
          web_accessible_resources: [{ resources: ['panel.html'], extension_ids: [chromiumPanelId] }],
        }),
  }),
});
