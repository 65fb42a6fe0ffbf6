const longName = /[\w.:/@%~+[\]-]{41,}/g;
const headLength = 14;
const tailLength = 22;

/** The same title, with names and addresses that would take lines of their own cut in the middle: `bafybeicle2hoy…lzv7vvm.ipfs.localhost`. */
export function withShortNames(title: string): string {
  return title.replace(longName, (name) => `${name.slice(0, headLength)}…${name.slice(-tailLength)}`);
}
