/** Portside's logo: a porthole, or a port with something in it. */
export function Mark() {
  return (
    <svg viewBox="0 0 22 22" aria-hidden="true">
      <circle cx="11" cy="11" r="9" fill="none" stroke="currentColor" stroke-width="2.4" />
      <circle cx="11" cy="11" r="3.2" fill="currentColor" />
    </svg>
  );
}
