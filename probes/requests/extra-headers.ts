/**
 * What webRequest has to be asked for to show all headers. Without it, Chromium shows neither Cookie and the like, nor replies that a page
 * may not read, nor CORS preflights. Firefox shows them anyway, and rejects the word.
 * @see https://developer.chrome.com/docs/extensions/reference/api/webRequest#type-OnSendHeadersOptions
 */
export const extraHeaders: 'extraHeaders'[] = import.meta.env.FIREFOX ? [] : ['extraHeaders'];
