/** The id that Chromium derives from the manifest's `key`: https://developer.chrome.com/docs/extensions/reference/manifest/key */
export const chromiumExtensionId = 'egmcmbhcpobbhegcobepbehbafaiomhn';

/** The manifest's `browser_specific_settings.gecko.id`. */
export const firefoxExtensionId = 'portside@portside';
