import { chromiumExtensionId, firefoxExtensionId } from '../protocol/extension-ids.ts';
import { Conversation } from './conversation.ts';
import { FrameReader, maximumIncomingBytes } from './framing.ts';
import { readPiece } from './read-piece.ts';
import { send } from './send.ts';

/**
 * Speaks native messaging with the browser that started this process, until the browser ends the conversation.
 * Only what `hello` needs is loaded here: the first answer waits for it, and each of node's network modules costs 5 ms.
 * @param browserArguments what the browser adds: Chromium the origin of the extension, Firefox its manifest's path and the extension's id
 */
export async function serve(browserArguments: string[]): Promise<void> {
  if (!isOurExtension(browserArguments)) {
    return giveUp(
      'Portside: only the Portside extension can start this helper. To check an address by hand: portside check <url>.',
    );
  }
  const conversation = new Conversation(send);
  const frames = new FrameReader();
  while (!conversation.ended) {
    const piece = await readPiece();
    if (!piece) return end(frames);
    const { bodies, tooLarge } = frames.push(piece);
    for (const body of bodies) conversation.hear(body);
    if (tooLarge) {
      send({ type: 'refused', reason: 'too-large' });
      return giveUp(`Portside: the browser sent a message of more than ${maximumIncomingBytes} bytes.`);
    }
  }
  giveUp(`Portside: ${conversation.ended}.`);
}

function isOurExtension(browserArguments: string[]): boolean {
  return (
    browserArguments[0] === `chrome-extension://${chromiumExtensionId}/` || browserArguments[1] === firefoxExtensionId
  );
}

/** Looks that are still under way have nobody to tell. */
function end(frames: FrameReader): never {
  if (frames.isHalfway) giveUp('Portside: the browser ended the conversation in the middle of a message.');
  process.exit(0);
}

/** The browser keeps this sentence on its own stderr. */
function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
