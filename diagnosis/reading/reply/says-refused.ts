/** How programs say that a server they asked took no connection: Node's, Python's, Go's, Java's and PHP's words. */
const words = /ECONNREFUSED|connection refused|connect: refused|actively refused|errno (111|61)\b|WinError 10061/i;

/** Whether an error page speaks of another server that isn't there. */
export function saysRefused(text: string): boolean {
  return words.test(text);
}
