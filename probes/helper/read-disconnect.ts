import { chromiumExtensionId, firefoxExtensionId } from '../../protocol/extension-ids.ts';
import type { HelperState } from '../../protocol/helper-state.ts';

/** What each browser says when the connection to a native host ends, as seen in Chromium 156 and Firefox 153. */
const sentences: [RegExp, HelperState['state']][] = [
  [/native messaging host not found/i, 'not-installed'],
  // Firefox says the same when our id is missing from the manifest.
  [/^No such native application/, 'not-installed'],
  [/host is forbidden/i, 'not-allowed'],
  [/Error when communicating|exceeds the limit of|invalid JSON/i, 'garbled'],
  // Firefox, when the program is missing or not executable. Of the latter Chromium says that the host has exited.
  [/unexpected error occurred/i, 'not-executable'],
];

const ids = [chromiumExtensionId, firefoxExtensionId];

/**
 * Reads the end of a conversation with the helper.
 * @param reason the browser's sentence; Firefox gives none when the program ends
 * @param hadBegun whether the helper had said hello
 * @param ownId the id of this copy of the extension: no registration lists a foreign one, whatever the browser calls that
 */
export function stateFromDisconnect(reason: string | undefined, hadBegun: boolean, ownId: string): HelperState {
  const known = sentences.find(([pattern]) => reason && pattern.test(reason))?.[1];
  const isUnknownHere = known === 'not-installed' || known === 'not-allowed';
  if (isUnknownHere && !ids.includes(ownId)) return { state: 'foreign-id', detail: ownId };
  const state = known ?? (hadBegun ? 'stopped' : 'cannot-start');
  const neverBegan = state === 'cannot-start' || state === 'not-executable';
  return { state: hadBegun && neverBegan ? 'stopped' : state, ...(reason && { detail: reason }) };
}
