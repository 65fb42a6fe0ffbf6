/** Backslashes before a quote, other backslashes, letters, spaces. */
const pieces = /(\\*)(")|\\+|[^\\"\s]+|\s+/g;

/**
 * The words of a command line, as programs take it apart on Windows: quotes hold spaces together, and backslashes mean
 * something only before a quote. `"C:\Program Files\nodejs\node.exe" server.js --name "two words"`
 * @see https://learn.microsoft.com/en-us/cpp/c-language/parsing-c-command-line-arguments
 */
export function splitCommandLine(line: string): string[] {
  let isQuoted = false;
  const marked = line.replace(pieces, (piece, slashes: string = '', quote?: string) => {
    if (!quote) return piece.trim() === '' && !isQuoted ? '\0' : piece;
    const isLetter = slashes.length % 2 === 1;
    if (!isLetter) isQuoted = !isQuoted;
    return '\\'.repeat(slashes.length / 2) + (isLetter ? quote : '');
  });
  return marked.split('\0').filter(Boolean);
}
