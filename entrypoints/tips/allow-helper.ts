import browser from 'webextension-polyfill';

/** Asks for the permission to talk to the helper. Nothing may come before the request: it takes the click. */
export async function allowHelper(granted: () => void): Promise<void> {
  if (await browser.permissions.request({ permissions: ['nativeMessaging'] })) granted();
}
