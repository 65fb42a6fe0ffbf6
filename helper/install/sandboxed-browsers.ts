interface SandboxedBrowser {
  label: string;
  /** Exists once the browser has been used, relative to the home folder. */
  sign: string;
  /** What a person can count on. */
  truth: string;
}

const flatpakTruth =
  'Flatpak keeps it from starting programs outside its sandbox, so the helper usually does not start. The same browser installed as a system package can use it.';

/** Browsers that are shut in: what their folders say about native messaging is not the whole truth. Linux only. */
export const sandboxedBrowsers: SandboxedBrowser[] = [
  {
    label: 'Chromium (Snap)',
    sign: 'snap/chromium',
    truth:
      'Snap keeps it from starting programs outside its sandbox, so the helper cannot be used. Chrome or Chromium installed as a system package can use it.',
  },
  {
    label: 'Firefox (Snap)',
    sign: 'snap/firefox',
    truth:
      'it reads the registration of Firefox, and asks once whether the extension may start the helper; that needs the WebExtensions portal of the desktop.',
  },
  { label: 'Firefox (Flatpak)', sign: '.var/app/org.mozilla.firefox', truth: flatpakTruth },
  { label: 'Chromium (Flatpak)', sign: '.var/app/org.chromium.Chromium', truth: flatpakTruth },
  { label: 'Google Chrome (Flatpak)', sign: '.var/app/com.google.Chrome', truth: flatpakTruth },
  { label: 'Brave (Flatpak)', sign: '.var/app/com.brave.Browser', truth: flatpakTruth },
  { label: 'Microsoft Edge (Flatpak)', sign: '.var/app/com.microsoft.Edge', truth: flatpakTruth },
];
