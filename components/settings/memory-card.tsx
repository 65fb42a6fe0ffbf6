import type { RememberedPort } from '../../evidence/port/remembered-port.ts';
import { words } from '../../words/words.ts';

import { MemoryRow } from './memory-row.tsx';

interface Props {
  servers: readonly RememberedPort[];
  /** Where it's stored, and what's wrong with that. */
  standing: readonly string[];
  isOn: boolean;
  /** An administrator has switched it off. */
  isManaged: boolean;
  turn(isOn: boolean): void;
  /** Without a port: all of them. */
  forget(port?: number): void;
}

/** What is remembered about ports: shows it, deletes it, and turns it off. */
export function MemoryCard({ servers, standing, isOn, isManaged, turn, forget }: Props) {
  const now = new Date().toISOString();
  return (
    <section class="card memory" data-memory={servers.length}>
      <h2>{words.page.memory.heading}</h2>
      <p>{words.page.memory.lede}</p>
      <label class="switch">
        <input type="checkbox" checked={isOn} disabled={isManaged} onChange={() => turn(!isOn)} />
        {words.page.memory.switch}
      </label>
      <div role="status">
        {isManaged && <p class="quiet">{words.page.memory.managed}</p>}
        {!isOn && <p class="quiet">{words.page.memory.off}</p>}
        {standing.map((sentence) => (
          <p class="quiet" key={sentence}>
            {sentence}
          </p>
        ))}
        {servers.length === 0 && <p class="quiet">{words.page.memory.none}</p>}
      </div>
      {servers.length > 0 && (
        <>
          <ul class="remembered" aria-label={words.page.memory.list}>
            {servers.map((server) => (
              <MemoryRow key={server.port} server={server} now={now} forget={() => forget(server.port)} />
            ))}
          </ul>
          <button type="button" class="act" onClick={() => forget()}>
            {words.page.memory.forgetAll}
          </button>
        </>
      )}
    </section>
  );
}
