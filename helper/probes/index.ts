import type { Probes } from '../probe.ts';
import { certificate } from './certificate.ts';
import { connect } from './connect.ts';
import { containers } from './containers.ts';
import { expected } from './expected.ts';
import { firewall } from './firewall.ts';
import { forwarders } from './forwarders.ts';
import { listeners } from './listeners.ts';
import { network } from './network.ts';
import { owners } from './owners.ts';
import { proxy } from './proxy.ts';
import { refusal } from './refusal.ts';
import { remembered } from './remembered.ts';
import { replies } from './replies.ts';
import { reservations } from './reservations.ts';
import { resolution } from './resolution.ts';
import { runtimes } from './runtimes.ts';
import { sandbox } from './sandbox.ts';
import { services } from './services.ts';
import { session } from './session.ts';
import { software } from './software.ts';
import { stall } from './stall.ts';
import { upstreams } from './upstreams.ts';

/** All probes. They start in this order, and await the facts they build on. */
export const probes: Probes = {
  listeners,
  connect,
  resolution,
  proxy,
  network,
  owners,
  remembered,
  expected,
  reservations,
  containers,
  forwarders,
  runtimes,
  session,
  sandbox,
  software,
  firewall,
  replies,
  certificate,
  upstreams,
  stall,
  refusal,
  services,
};
