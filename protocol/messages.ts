/** Raised when an older peer could misread a message. Both sides say theirs first; see `hello`. */
export const protocolVersion = 1;

/** Of an address in a request. The longest genuine one is a few kilobytes. */
export const maxUrlLength = 8192;

/** The name the helper is registered under with every browser. */
export const helperName = 'portside.helper';
