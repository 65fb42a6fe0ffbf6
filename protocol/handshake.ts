/** Raised when an older peer could misread a message. Both sides say theirs first; see `hello`. */
export const protocolVersion = 1;

/** The name the helper is registered under with every browser. */
export const helperName = 'portside.helper';
