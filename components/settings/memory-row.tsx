import type { RememberedPort } from '../../evidence/port/remembered-port.ts';
import { enMemory } from '../../words/en/page/en-memory.ts';
import { whenWords, whoAnswered } from '../../words/en/services/memory-words.ts';

interface Props {
  server: RememberedPort;
  now: string;
  forget(): void;
}

/** One port that is remembered: who answered there, from where, how it was started and when. */
export function MemoryRow({ server, now, forget }: Props) {
  const { port, folder, startCommand } = server;
  return (
    <li>
      <div>
        <p>
          <code>:{port}</code> {whoAnswered(server)}
        </p>
        {(folder || startCommand) && (
          <p class="quiet" dir="ltr">
            {[folder, startCommand].filter(Boolean).join(' · ')}
          </p>
        )}
        <p class="quiet">{whenWords(server, now)}</p>
      </div>
      <button type="button" class="small" aria-label={enMemory.forgetPort(port)} onClick={forget}>
        {enMemory.forget}
      </button>
    </li>
  );
}
