/** A page's icon, or the space for it. Only a `data:` image: showing it loads nothing. */
export function Favicon({ icon }: { icon: string | undefined }) {
  return <span class="favicon">{icon?.startsWith('data:image/') && <img src={icon} alt="" decoding="async" />}</span>;
}
