import { words } from '../../words/words.ts';

interface Props {
  /** What the file holds. */
  content: string;
  /** What came of the last thing that was done here. */
  outcome: string | undefined;
  load(file: File): void;
  reset(): void;
}

/** The settings as a file, from a file, and as they came. */
export function SettingsFileCard({ content, outcome, load, reset }: Props) {
  const { file, reset: texts } = words.page.options;
  const choose = (input: HTMLInputElement) => {
    const [chosen] = input.files ?? [];
    if (chosen) load(chosen);
    // The same file may be chosen again.
    input.value = '';
  };
  return (
    <section class="card file">
      <h2>{file.heading}</h2>
      <p>{file.lede}</p>
      <p class="act">
        <a
          class="button"
          download={file.name}
          href={`data:application/json;charset=utf-8,${encodeURIComponent(content)}`}
        >
          {file.save}
        </a>
        <label class="button">
          {file.load}
          <input
            class="only-heard"
            type="file"
            accept="application/json,.json"
            onChange={(event) => choose(event.currentTarget)}
          />
        </label>
      </p>
      <p role="status">{outcome}</p>
      <details class="offer">
        <summary>{texts.summary}</summary>
        <p class="quiet">{texts.explains}</p>
        <button type="button" class="act" onClick={reset}>
          {texts.act}
        </button>
      </details>
    </section>
  );
}
