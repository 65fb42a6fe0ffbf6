import type { RememberedPort } from '../../evidence/port/remembered-port.ts';
import { enMemory } from '../../words/en/page/en-memory.ts';
import { MemoryRow } from './memory-row.tsx';

interface Props {
  servers: readonly RememberedPort[];
  /** Where it is kept, and what is wrong with that. */
  standing: readonly string[];
  isOn: boolean;
  /** An administrator has switched it off. */
  isManaged: boolean;
  turn(isOn: boolean): void;
  /** Without a port: all of them. */
  forget(port?: number): void;
}

/** What is remembered of ports: shown, deleted, and switched off. */
export function MemoryCard({ servers, standing, isOn, isManaged, turn, forget }: Props) {
  const now = new Date().toISOString();
  return (
    <section class="card memory" data-memory={servers.length}>
      <h2>{enMemory.heading}</h2>
      <p>{enMemory.lede}</p>
      <label class="switch">
        <input type="checkbox" checked={isOn} disabled={isManaged} onChange={() => turn(!isOn)} />
        {enMemory.switch}
      </label>
      <div role="status">
        {isManaged && <p class="quiet">{enMemory.managed}</p>}
        {!isOn && <p class="quiet">{enMemory.off}</p>}
        {standing.map((sentence) => (
          <p class="quiet" key={sentence}>
            {sentence}
          </p>
        ))}
        {servers.length === 0 && <p class="quiet">{enMemory.none}</p>}
      </div>
      {servers.length > 0 && (
        <>
          <ul class="remembered" aria-label={enMemory.list}>
            {servers.map((server) => (
              <MemoryRow key={server.port} server={server} now={now} forget={() => forget(server.port)} />
            ))}
          </ul>
          <button type="button" class="act" onClick={() => forget()}>
            {enMemory.forgetAll}
          </button>
        </>
      )}
    </section>
  );
}
