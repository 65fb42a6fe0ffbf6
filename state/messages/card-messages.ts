import * as z from 'zod/mini';
import type { Circumstances } from '../../diagnosis/circumstances.ts';
import type { Finding } from '../../diagnosis/diagnosis.ts';
import type { Language } from '../../words/languages.ts';
import type { Shell } from '../../words/shells.ts';

/** What the background tells the card, which puts it into words. */
export interface Fault {
  finding: Finding;
  circumstances: Circumstances;
  /** Its script is in the page already. */
  language: Language;
  /** The one that the person has chosen. */
  shell: Shell | undefined;
}

/**
 * What the card inside a page tells the background. It runs beside a page that nobody vouches for, so it names no tab
 * and no address: those are the sender's, as the browser tells them.
 */
export const cardMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('card-more') }),
  z.object({ type: z.literal('card-dismissed'), cause: z.string().check(z.maxLength(64)) }),
  z.object({ type: z.literal('card-never-here') }),
]);

export type CardMessage = z.infer<typeof cardMessageSchema>;
