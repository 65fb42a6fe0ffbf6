/** How it stands with the native helper, each state with its own way out. */
export interface HelperState {
  state: /** Not looked for yet. */
    | 'unasked'
    /** The person has not granted the optional permission `nativeMessaging`. */
    | 'not-permitted'
    /** No manifest of this name, or its program is gone. */
    | 'not-installed'
    /** The manifest does not list this extension. */
    | 'not-allowed'
    /** It was found, and ended before it said anything. */
    | 'cannot-start'
    /** It answered something that is not our protocol. */
    | 'garbled'
    /** It ended, or fell silent, in the middle of a conversation. */
    | 'stopped'
    | 'too-old'
    | 'too-new'
    | 'fine';
  /** The browser's own sentence, or why it was refused. */
  detail?: string | undefined;
}
