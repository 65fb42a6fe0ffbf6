import { firefoxExtensionId } from '../../protocol/extension-ids.ts';

/**
 * Whether these arguments are a browser's: Chromium passes the id of the extension, Firefox its manifest's path and the extension's id.
 * The stand-alone program has no launcher that could tell it.
 */
export function isStartedByBrowser(words: readonly string[]): boolean {
  return words[0]?.startsWith('chrome-extension://') === true || words[1] === firefoxExtensionId;
}
