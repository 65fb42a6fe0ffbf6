/** Images that are recognizable by their address; others are loaded and examined. */
const inlineImage = /^data:image\/(png|gif|webp|jpeg|svg\+xml|x-icon|vnd\.microsoft\.icon)[;,]/i;
const maxInlineLength = 65_536;

/**
 * The address of a page's icon: the one it names, else where browsers look.
 * @returns undefined for one that isn't on this same server
 */
export function iconAddress(href: string | undefined, origin: string): string | undefined {
  if (href === undefined) return `${origin}/favicon.ico`;
  if (inlineImage.test(href)) return href.length <= maxInlineLength ? href : undefined;
  if (!URL.canParse(href, origin)) return undefined;
  const address = new URL(href, origin);
  return address.origin === origin ? address.href : undefined;
}
