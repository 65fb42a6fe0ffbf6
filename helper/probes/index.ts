import type { MachineFact, Probe } from '../sight.ts';
import { Unknown } from '../unknown.ts';
import { certificate } from './certificate.ts';
import { connect } from './connect.ts';
import { listeners } from './listeners.ts';
import { owners } from './owners.ts';
import { refusal } from './refusal.ts';
import { replies } from './replies.ts';
import { services } from './services.ts';
import { stall } from './stall.ts';
import { upstreams } from './upstreams.ts';

/**
 * One probe for each fact a machine can tell. They start in this order, and wait for the facts they build on.
 * The listener table comes first: our own connections must not stand in the queues it shows.
 */
export const probes: { [Name in MachineFact]: Probe<Name> } = {
  listeners,
  connect,
  resolution: notYet,
  proxy: notYet,
  network: notYet,
  owners,
  expected: notYet,
  reservations: notYet,
  containers: notYet,
  forwarders: notYet,
  runtimes: notYet,
  session: notYet,
  software: notYet,
  replies,
  certificate,
  upstreams,
  stall,
  refusal,
  services,
};

/** Looked at by no probe so far. */
async function notYet(): Promise<never> {
  throw new Unknown('not-on-this-platform');
}
