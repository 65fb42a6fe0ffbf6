import { words } from '../../words/words.ts';
import { Prose } from './prose.tsx';

/** One line after an update, which opens to what changed. A version without news has none. */
export function UpdateNote({ version, read }: { version: string; read(): void }) {
  const news: Partial<Record<string, readonly string[]>> = words.page.update.news;
  const changes = news[version];
  if (!changes) return null;
  return (
    <details class="quiet update" onToggle={read}>
      <summary>{words.page.update.line(version)}</summary>
      <ul>
        {changes.map((change) => (
          <li key={change}>
            <Prose text={change} />
          </li>
        ))}
      </ul>
    </details>
  );
}
