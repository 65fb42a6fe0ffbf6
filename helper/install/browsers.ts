import type { OperatingSystem } from '../../evidence/index.ts';

/** Where one browser keeps its host manifests on one system, relative to the home folder. */
interface Place {
  /** One of these folders exists once the browser has been used. */
  signs: string[];
  hosts: string;
  /** Windows: below `HKCU\Software`. A browser that also reads another browser's key gets both. */
  keys?: string[];
}

export interface Browser {
  /** As typed after `--browser`. */
  name: string;
  label: string;
  /** Which of the two manifest formats it reads. */
  kind: 'chromium' | 'firefox';
  places: Partial<Record<OperatingSystem, Place>>;
}

/**
 * @see https://developer.chrome.com/docs/extensions/develop/concepts/native-messaging#native-messaging-host-location
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Native_manifests#manifest_location
 */
export const browsers: Browser[] = [
  chromiumLike('chrome', 'Google Chrome', {
    linux: linux('google-chrome'),
    macos: macos('Google/Chrome'),
    windows: windows(['Local/Google/Chrome'], ['Google\\Chrome']),
  }),
  chromiumLike('chrome-beta', 'Google Chrome Beta', {
    linux: linux('google-chrome-beta'),
    macos: macos('Google/Chrome Beta'),
    windows: windows(['Local/Google/Chrome Beta'], ['Google\\Chrome']),
  }),
  chromiumLike('chrome-unstable', 'Google Chrome Dev', {
    linux: linux('google-chrome-unstable'),
    macos: macos('Google/Chrome Dev'),
    windows: windows(['Local/Google/Chrome Dev', 'Local/Google/Chrome SxS'], ['Google\\Chrome']),
  }),
  chromiumLike('chromium', 'Chromium', {
    linux: linux('chromium'),
    macos: macos('Chromium'),
    windows: windows(['Local/Chromium'], ['Chromium']),
  }),
  chromiumLike('edge', 'Microsoft Edge', {
    linux: linux('microsoft-edge'),
    macos: macos('Microsoft Edge'),
    windows: windows(['Local/Microsoft/Edge'], ['Microsoft\\Edge']),
  }),
  // On macOS and Windows, Brave reads Chrome's location, not its own: https://github.com/keepassxreboot/keepassxc/issues/13429
  chromiumLike('brave', 'Brave', {
    linux: linux('BraveSoftware/Brave-Browser'),
    macos: macos('BraveSoftware/Brave-Browser', 'Google/Chrome'),
    windows: windows(['Local/BraveSoftware/Brave-Browser'], ['Google\\Chrome']),
  }),
  chromiumLike('vivaldi', 'Vivaldi', {
    linux: linux('vivaldi'),
    macos: macos('Vivaldi'),
    windows: windows(['Local/Vivaldi'], ['Vivaldi', 'Google\\Chrome']),
  }),
  chromiumLike('opera', 'Opera', {
    linux: linux('opera'),
    macos: macos('com.operasoftware.Opera'),
    windows: windows(['Roaming/Opera Software'], ['Google\\Chrome']),
  }),
  chromiumLike('arc', 'Arc', { macos: macos('Arc', 'Arc/User Data') }),
  firefoxLike('firefox', 'Firefox', {
    // Newer builds keep profiles in ~/.config/mozilla, but still read manifests only in ~/.mozilla.
    linux: { signs: ['.mozilla/firefox', '.config/mozilla/firefox'], hosts: '.mozilla/native-messaging-hosts' },
    macos: macos('Firefox', 'Mozilla'),
    windows: windows(['Roaming/Mozilla/Firefox'], ['Mozilla']),
  }),
  firefoxLike('librewolf', 'LibreWolf', {
    linux: { signs: ['.librewolf'], hosts: '.librewolf/native-messaging-hosts' },
    macos: macos('librewolf'),
    windows: windows(['Roaming/librewolf'], ['LibreWolf', 'Mozilla']),
  }),
  firefoxLike('waterfox', 'Waterfox', {
    linux: { signs: ['.waterfox'], hosts: '.waterfox/native-messaging-hosts' },
    windows: windows(['Roaming/Waterfox'], ['Mozilla']),
  }),
];

function chromiumLike(name: string, label: string, places: Browser['places']): Browser {
  return { name, label, kind: 'chromium', places };
}

function firefoxLike(name: string, label: string, places: Browser['places']): Browser {
  return { name, label, kind: 'firefox', places };
}

function linux(path: string): Place {
  return { signs: [`.config/${path}`], hosts: `.config/${path}/NativeMessagingHosts` };
}

function macos(path: string, hosts = path): Place {
  return { signs: [inSupport(path)], hosts: `${inSupport(hosts)}/NativeMessagingHosts` };
}

/** On Windows, browsers find manifests through the registry, so they are stored next to the helper. */
function windows(signs: string[], keys: string[]): Place {
  return { signs: signs.map((sign) => `AppData/${sign}`), hosts: 'AppData/Local/Portside', keys };
}

function inSupport(path: string): string {
  return `Library/Application Support/${path}`;
}
