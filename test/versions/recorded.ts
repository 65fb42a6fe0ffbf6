import type { Places, Talk } from './conversation.ts';
import type { Transcript } from './helper-port.ts';

/** All that was said between an extension and a helper, about servers on these ports, and what came of it. */
export interface Recorded {
  places: Places;
  talk: Talk;
  transcript: Transcript;
}
