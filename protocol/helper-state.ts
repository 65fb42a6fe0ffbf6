import * as z from 'zod/mini';

/** How it stands with the native helper, each state with its own way out. */
export const helperStateSchema = z.object({
  state: z.enum([
    /** Not looked for yet. */
    'unasked',
    /** The person has not granted the optional permission `nativeMessaging`. */
    'not-permitted',
    /** No manifest of this name, or its program is gone. */
    'not-installed',
    /** The manifest does not list this extension. */
    'not-allowed',
    /** It was found, and ended before it said anything. */
    'cannot-start',
    /** It answered something that is not our protocol. */
    'garbled',
    /** It ended, or fell silent, in the middle of a conversation. */
    'stopped',
    'too-old',
    'too-new',
    'fine',
  ]),
  /** The browser's own sentence, or the helper's version when fine. */
  detail: z.optional(z.string()),
});

export type HelperState = z.infer<typeof helperStateSchema>;
