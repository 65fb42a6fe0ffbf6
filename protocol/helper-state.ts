/** The state of the native helper. Each one has its own remedy. */
export interface HelperState {
  state: /** Not looked for yet. */
    | 'unasked'
    /** The person has not granted the optional permission `nativeMessaging`. */
    | 'not-permitted'
    /** No manifest of this name, or its program is gone. */
    | 'not-installed'
    /** The manifest does not list this extension. */
    | 'not-allowed'
    /** This copy of the extension has an id of its own, which no manifest of ours lists. */
    | 'foreign-id'
    /** Its registration names a file that is gone or may not be executed. Only Firefox tells this from the next one. */
    | 'not-executable'
    /** It was found, and ended before it said anything, so no browser tells why: it may not be executed, or is damaged. */
    | 'cannot-start'
    /** The Node it was installed with is no longer where it was; `detail` says where. */
    | 'node-gone'
    /** The program that the launcher starts is gone. */
    | 'program-gone'
    /** The Node it was installed with has become an older one. */
    | 'node-too-old'
    /** It crashed; `detail` is the first line of the error. */
    | 'crashed'
    /** It answered something that is not our protocol. */
    | 'garbled'
    /** It ended, or fell silent, in the middle of a conversation. */
    | 'stopped'
    | 'too-old'
    | 'too-new'
    | 'fine';
  /** Which of the two to update: it works, but the other one said or asked something that this one doesn't know. */
  update?: 'helper' | 'extension' | undefined;
  /** The browser's own sentence, or why it was refused; of a helper that is fine, its version. */
  detail?: string | undefined;
}
