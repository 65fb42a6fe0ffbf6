import { existsSync } from 'node:fs';
import { operatingSystem } from '../system/operating-system.ts';
import { inHome } from './in-home.ts';

interface SandboxedBrowser {
  label: string;
  /** Exists once the browser has been used, relative to the home folder. */
  sign: string;
  /** What a person can count on. */
  truth: string;
}

const snapTruth =
  'Snap keeps it from starting programs outside its sandbox, so the helper cannot be used. The same browser installed as a system package can use it.';
const flatpakTruth =
  'Flatpak keeps it from starting programs outside its sandbox, so the helper usually does not start. The same browser installed as a system package can use it.';

/** Browsers that are shut in: what their folders say about native messaging is not the whole truth. Linux only. */
const sandboxedBrowsers: SandboxedBrowser[] = [
  { label: 'Chromium (Snap)', sign: 'snap/chromium', truth: snapTruth },
  { label: 'Brave (Snap)', sign: 'snap/brave', truth: snapTruth },
  { label: 'Opera (Snap)', sign: 'snap/opera', truth: snapTruth },
  {
    label: 'Firefox (Snap)',
    sign: 'snap/firefox',
    truth:
      'it reads the registration of Firefox, and asks once whether the extension may start the helper; that needs the WebExtensions portal of the desktop.',
  },
  inFlatpak('Firefox', 'org.mozilla.firefox'),
  inFlatpak('LibreWolf', 'io.gitlab.librewolf-community'),
  inFlatpak('Waterfox', 'net.waterfox.waterfox'),
  inFlatpak('Chromium', 'org.chromium.Chromium'),
  inFlatpak('Google Chrome', 'com.google.Chrome'),
  inFlatpak('Brave', 'com.brave.Browser'),
  inFlatpak('Microsoft Edge', 'com.microsoft.Edge'),
  inFlatpak('Vivaldi', 'com.vivaldi.Vivaldi'),
  inFlatpak('Opera', 'com.opera.Opera'),
];

/** A sentence on each of them that has been used here. */
export function sandboxedInUse(): string[] {
  if (operatingSystem !== 'linux') return [];
  return sandboxedBrowsers
    .filter(({ sign }) => existsSync(inHome(sign)))
    .map(({ label, truth }) => `${label}: ${truth}`);
}

function inFlatpak(label: string, application: string): SandboxedBrowser {
  return { label: `${label} (Flatpak)`, sign: `.var/app/${application}`, truth: flatpakTruth };
}
