/** A command as it's typed. Lines break between its words, since `--` at the end of one and `port` on the next reads as two. */
export function CommandText({ command }: { command: string }) {
  return command.split(/(\s+)/).map((part, index) =>
    index % 2 === 0 ? (
      <span key={index} class="word">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
