import type { RememberedPort } from '../../evidence/port/remembered-port.ts';
import { whenWords, whoAnswered } from '../../words/services/memory-words.ts';
import { words } from '../../words/words.ts';
import { CommandText } from '../page/command-text.tsx';

interface Props {
  server: RememberedPort;
  now: string;
  forget(): void;
}

/** One remembered port: which program answered there, from where, how it was started and when. */
export function MemoryRow({ server, now, forget }: Props) {
  const { port, folder, startCommand } = server;
  return (
    <li>
      <div>
        <p>
          <code>:{port}</code> <bdi>{whoAnswered(server)}</bdi>
        </p>
        {(folder || startCommand) && (
          <p class="quiet" dir="ltr">
            <CommandText command={[folder, startCommand].filter(Boolean).join(' · ')} />
          </p>
        )}
        <p class="quiet">{whenWords(server, now)}</p>
      </div>
      <button type="button" class="small" aria-label={words.page.memory.forgetPort(port)} onClick={forget}>
        {words.page.memory.forget}
      </button>
    </li>
  );
}
