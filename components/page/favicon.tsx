/** The icon of a page, or the first letter of a name, so that no row has a gap there. Only an image of `data:`: showing it fetches nothing. */
export function Favicon({ icon, name }: { icon: string | undefined; name: string }) {
  if (icon?.startsWith('data:image/'))
    return (
      <span class="favicon">
        <img src={icon} alt="" decoding="async" />
      </span>
    );
  const [letter] = name.replace(/[^\p{L}\p{N}]/gu, '');
  return (
    <span class="favicon letter" aria-hidden="true">
      {letter}
    </span>
  );
}
