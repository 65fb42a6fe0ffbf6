const chrome = '/etc/opt/chrome/native-messaging-hosts';
/** The second is Firefox's on distributions that keep libraries of 64 bits apart. */
const mozilla = ['/usr/lib/mozilla/native-messaging-hosts', '/usr/lib64/mozilla/native-messaging-hosts'];

/**
 * Linux: where a browser looks for manifests that are for everybody, if the person has none. Chromium and Firefox were tried; Brave, Vivaldi and
 * Opera read Chrome's folder alone, as others have traced.
 * @see https://developer.chrome.com/docs/extensions/develop/concepts/native-messaging#native-messaging-host-location
 * @see https://learn.microsoft.com/microsoft-edge/extensions/developer-guide/native-messaging
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Native_manifests#manifest_location
 */
export const systemHosts: Readonly<Record<string, readonly string[]>> = {
  chrome: [chrome],
  'chrome-beta': [chrome],
  'chrome-unstable': [chrome],
  chromium: ['/etc/chromium/native-messaging-hosts'],
  edge: ['/etc/opt/edge/native-messaging-hosts', chrome],
  brave: [chrome],
  vivaldi: [chrome],
  opera: [chrome],
  firefox: mozilla,
  librewolf: ['/usr/lib/librewolf/native-messaging-hosts', ...mozilla],
  waterfox: mozilla,
};
