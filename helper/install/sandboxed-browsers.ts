import { existsSync } from 'node:fs';
import { operatingSystem } from '../system/operating-system.ts';
import { inHome } from './in-home.ts';

interface SandboxedBrowser {
  label: string;
  /** Exists once the browser has been used, relative to the home folder. */
  sign: string;
  /** What people can count on. */
  truth: string;
}

const snapTruth =
  "Snap keeps it from starting programs outside its sandbox, so it can't use the helper. The same browser installed as a system package can.";
const flatpakTruth =
  "Flatpak keeps it from starting programs outside its sandbox, so the helper usually doesn't start. The same browser installed as a system package can use it.";

/** Sandboxed browsers: their native messaging folders don't tell the whole story. Linux only. */
const sandboxedBrowsers: SandboxedBrowser[] = [
  { label: 'Chromium (Snap)', sign: 'snap/chromium', truth: snapTruth },
  { label: 'Brave (Snap)', sign: 'snap/brave', truth: snapTruth },
  { label: 'Opera (Snap)', sign: 'snap/opera', truth: snapTruth },
  {
    label: 'Firefox (Snap)',
    sign: 'snap/firefox',
    truth:
      "It uses Firefox's registration and asks once whether the extension may start the helper. That needs the desktop's WebExtensions portal.",
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

/** A line on each of them that has been used here. */
export function sandboxedInUse(): string[] {
  if (operatingSystem !== 'linux') return [];
  return sandboxedBrowsers
    .filter(({ sign }) => existsSync(inHome(sign)))
    .map(({ label, truth }) => `${label}: ${truth}`);
}

function inFlatpak(label: string, application: string): SandboxedBrowser {
  return { label: `${label} (Flatpak)`, sign: `.var/app/${application}`, truth: flatpakTruth };
}
