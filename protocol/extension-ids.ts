/** The id that Chromium derives from the manifest's `key`: https://developer.chrome.com/docs/extensions/reference/manifest/key */
export const chromiumExtensionId = 'egmcmbhcpobbhegcobepbehbafaiomhn';

/** The manifest's `browser_specific_settings.gecko.id`. */
export const firefoxExtensionId = 'portside@portside';

/** The extension that brings Portside's panel to Chromium's developer tools; the id follows from its `key` as well. */
export const chromiumPanelId = 'nlbgeblgblcapbopbdhlpfmkefcgonke';
