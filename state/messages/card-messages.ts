import * as z from 'zod/mini';
import type { Circumstances } from '../../diagnosis/circumstances.ts';
import type { Finding } from '../../diagnosis/diagnosis.ts';
import type { Language } from '../../words/languages.ts';
import type { Shell } from '../../words/shells.ts';

/** What the background tells the card. The card puts it into words. */
export interface Fault {
  finding: Finding;
  circumstances: Circumstances;
  /** Asks whether the card's script is already in the page. */
  language: Language;
  /** The one that the person has chosen. */
  shell: Shell | undefined;
}

/**
 * What the card inside a page tells the background. It runs in a page we can't trust, so it names no tab and no address: the browser
 * supplies the sender's.
 */
export const cardMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('card-more') }),
  z.object({ type: z.literal('card-dismissed'), cause: z.string().check(z.maxLength(64)) }),
  z.object({ type: z.literal('card-mute-site') }),
]);

export type CardMessage = z.infer<typeof cardMessageSchema>;
