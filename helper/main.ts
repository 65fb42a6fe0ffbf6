import { Socket } from 'node:net';
import { chromiumExtensionId, firefoxExtensionId } from '../protocol/extension-ids.ts';
import { systemErrorCode } from './system-error-code.ts';
import { Conversation } from './wire/conversation.ts';
import { FrameReader, maxIncomingBytes } from './wire/framing.ts';
import { send } from './wire/send.ts';

/** After this long without a question, the helper exits. The browser starts another one when it needs it. */
const idleMs = 60_000;

/** A plain socket starts 4 ms faster than `process.stdin` and, unlike a pending read, lets the process exit. */
const openStdin = () => new Socket({ fd: 0, readable: true, writable: false });

/**
 * Speaks native messaging with the browser that started this process, until the browser ends the conversation.
 * Only what `hello` and the first facts need is loaded here, because a person waits for those.
 * @param browserArguments what the browser adds: Chromium the origin of the extension, Firefox its manifest's path and the extension's id
 */
export async function serve(browserArguments: string[], restMs = idleMs): Promise<void> {
  if (!isOurExtension(browserArguments)) {
    return giveUp(
      'Portside: only the Portside extension can start this helper. To check an address by hand: portside check <url>.',
    );
  }
  const conversation = new Conversation((answer) => {
    send(answer);
    resting.refresh();
  });
  const resting = setTimeout(() => (conversation.isBusy ? resting.refresh() : process.exit(0)), restMs);
  const frames = new FrameReader();
  try {
    for await (const piece of openStdin()) {
      resting.refresh();
      const { bodies, tooLarge } = frames.push(piece);
      for (const body of bodies) await conversation.hear(body);
      if (conversation.ended) return giveUp(`Portside: ${conversation.ended}.`);
      if (tooLarge) {
        send({ type: 'refused', reason: 'too-large' });
        return giveUp(`Portside: the browser sent a message of more than ${maxIncomingBytes} bytes.`);
      }
    }
  } catch (error) {
    // A browser that was killed resets the connection, if stdin is a socket.
    if (systemErrorCode(error) !== 'ECONNRESET') throw error;
  }
  end(frames);
}

/** Other arguments, such as those Chromium adds on Windows, are ignored. */
function isOurExtension([first = '', second]: readonly string[]): boolean {
  if (first.includes('://')) return first === `chrome-extension://${chromiumExtensionId}/`;
  return second === firefoxExtensionId;
}

/** Without a browser, there's no one to send the results of running looks to. */
function end(frames: FrameReader): never {
  if (frames.isHalfway) giveUp('Portside: the browser ended the conversation in the middle of a message.');
  process.exit(0);
}

/** The browser keeps this sentence on its own stderr. */
function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
