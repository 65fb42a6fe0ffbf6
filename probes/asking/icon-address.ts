/** Images that say in their own address what they are; others are fetched, and looked at. */
const inlineImage = /^data:image\/(png|gif|webp|jpeg|svg\+xml|x-icon|vnd\.microsoft\.icon)[;,]/i;
const maxInlineLength = 65_536;

/**
 * Where the icon of a page is: what the page names, else where browsers look.
 * @returns undefined for one that would be fetched from anywhere but this very server
 */
export function iconAddress(href: string | undefined, origin: string): string | undefined {
  if (href === undefined) return `${origin}/favicon.ico`;
  if (inlineImage.test(href)) return href.length <= maxInlineLength ? href : undefined;
  if (!URL.canParse(href, origin)) return undefined;
  const address = new URL(href, origin);
  return address.origin === origin ? address.href : undefined;
}
