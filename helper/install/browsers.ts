import type { OperatingSystem } from '../../evidence/index.ts';

/** Where one browser keeps its host manifests on one system, relative to the home folder. */
interface Place {
  /** One of these folders exists once the browser has been used. */
  signs: string[];
  hosts: string;
}

export interface Browser {
  /** As typed after `--browser`. */
  name: string;
  label: string;
  /** Which of the two forms of manifest it reads. */
  kind: 'chromium' | 'firefox';
  places: Partial<Record<OperatingSystem, Place>>;
}

/**
 * @see https://developer.chrome.com/docs/extensions/develop/concepts/native-messaging#native-messaging-host-location
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Native_manifests#manifest_location
 */
export const browsers: Browser[] = [
  chromiumLike('chrome', 'Google Chrome', 'google-chrome', 'Google/Chrome'),
  chromiumLike('chrome-beta', 'Google Chrome Beta', 'google-chrome-beta', 'Google/Chrome Beta'),
  chromiumLike('chrome-unstable', 'Google Chrome Dev', 'google-chrome-unstable', 'Google/Chrome Dev'),
  chromiumLike('chromium', 'Chromium', 'chromium', 'Chromium'),
  chromiumLike('edge', 'Microsoft Edge', 'microsoft-edge', 'Microsoft Edge'),
  // On macOS Brave reads Chrome's folder, not its own: https://github.com/keepassxreboot/keepassxc/issues/13429
  chromiumLike('brave', 'Brave', 'BraveSoftware/Brave-Browser', 'BraveSoftware/Brave-Browser', 'Google/Chrome'),
  chromiumLike('vivaldi', 'Vivaldi', 'vivaldi', 'Vivaldi'),
  chromiumLike('opera', 'Opera', 'opera', 'com.operasoftware.Opera'),
  {
    name: 'firefox',
    label: 'Firefox',
    kind: 'firefox',
    places: {
      // Newer builds keep profiles in ~/.config/mozilla, and still read manifests in ~/.mozilla only.
      linux: { signs: ['.mozilla/firefox', '.config/mozilla/firefox'], hosts: '.mozilla/native-messaging-hosts' },
      macos: { signs: [inSupport('Firefox')], hosts: inSupport('Mozilla/NativeMessagingHosts') },
    },
  },
  {
    name: 'librewolf',
    label: 'LibreWolf',
    kind: 'firefox',
    places: {
      linux: { signs: ['.librewolf'], hosts: '.librewolf/native-messaging-hosts' },
      macos: { signs: [inSupport('librewolf')], hosts: inSupport('librewolf/NativeMessagingHosts') },
    },
  },
  {
    name: 'waterfox',
    label: 'Waterfox',
    kind: 'firefox',
    places: { linux: { signs: ['.waterfox'], hosts: '.waterfox/native-messaging-hosts' } },
  },
];

function chromiumLike(name: string, label: string, linux: string, macos: string, macosHosts = macos): Browser {
  return {
    name,
    label,
    kind: 'chromium',
    places: {
      linux: { signs: [`.config/${linux}`], hosts: `.config/${linux}/NativeMessagingHosts` },
      macos: { signs: [inSupport(macos)], hosts: inSupport(`${macosHosts}/NativeMessagingHosts`) },
    },
  };
}

function inSupport(path: string): string {
  return `Library/Application Support/${path}`;
}
