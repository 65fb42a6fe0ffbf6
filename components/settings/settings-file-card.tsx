import { words } from '../../words/words.ts';

interface Props {
  /** What the file holds. */
  content: string;
  /** The result of the last action here. */
  outcome: string | undefined;
  load(file: File): void;
  reset(): void;
}

/** Exports, imports and resets the settings. */
export function SettingsFileCard({ content, outcome, load, reset }: Props) {
  const { file, reset: texts } = words.page.options;
  const choose = (input: HTMLInputElement) => {
    const [chosen] = input.files ?? [];
    if (chosen) load(chosen);
    // So that the same file can be chosen again.
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
