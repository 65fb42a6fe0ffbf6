/** The icon of a page, or its room. Only an image of `data:`: showing it fetches nothing. */
export function Favicon({ icon }: { icon: string | undefined }) {
  return <span class="favicon">{icon?.startsWith('data:image/') && <img src={icon} alt="" decoding="async" />}</span>;
}
