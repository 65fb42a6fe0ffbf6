/** How programs report that a server refused their connection: Node's, Python's, Go's, Java's and PHP's words. */
const words = /ECONNREFUSED|connection refused|connect: refused|actively refused|errno (111|61)\b|WinError 10061/i;

/**
 * What libraries put before those words, which may be all that fits into the beginning of a page: requests, httpx, aiohttp, curl, undici,
 * reqwest.
 */
const ahead =
  /failed to establish a new connection|all connection attempts failed|cannot connect to host|could ?n[o']t connect to (the )?server|can't connect to .*\bserver\b|\bfetch failed\b|tcp connect error|server connection error/i;

/** Whether an error page says that another server isn't there. */
export function saysRefused(text: string): boolean {
  return words.test(text) || ahead.test(text);
}
