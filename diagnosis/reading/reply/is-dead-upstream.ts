import type { Upstreams } from '../../../evidence/port/upstreams.ts';

/** Whether the server behind another one accepts no connections. */
export function isDeadUpstream({ result }: Upstreams[number]): boolean {
  return result === 'refused' || result === 'silent' || result === 'unreachable';
}
