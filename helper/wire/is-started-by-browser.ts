import { firefoxExtensionId } from '../../protocol/extension-ids.ts';

/**
 * Whether these words are a browser's: Chromium says which extension asks, Firefox its manifest's path and the extension's id.
 * A browser that starts the stand-alone program has no launcher in between that could say so.
 */
export function isStartedByBrowser(words: readonly string[]): boolean {
  return words[0]?.startsWith('chrome-extension://') === true || words[1] === firefoxExtensionId;
}
