/** Reads the headline, and each change of it, to screen readers. */
export function Announcer({ text }: { text: string }) {
  return (
    <p class="only-heard" role="status">
      {text}
    </p>
  );
}
