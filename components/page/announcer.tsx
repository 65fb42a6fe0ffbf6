/** Says the headline, and each change of it, to who does not see it. */
export function Announcer({ text }: { text: string }) {
  return (
    <p class="only-heard" role="status">
      {text}
    </p>
  );
}
