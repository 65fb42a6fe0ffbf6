import type { Listeners } from '../../../evidence/port/listeners.ts';
import type { Upstreams } from '../../../evidence/port/upstreams.ts';
import { isDeadUpstream } from './is-dead-upstream.ts';

type Upstream = Upstreams[number];

type Server = Omit<Upstream, 'behind'>;

/** What is wrong with a server behind a proxy. */
export interface UpstreamFault {
  server: Server;
  /**
   * `dead`: it accepts no connection; `mute`: it accepts, but sends no HTTP; `other-family`: it accepts on only one address of its name.
   */
  kind: 'dead' | 'mute' | 'other-family';
  /** The proxy in between, if this server is the second one behind. */
  through?: Server;
}

/** The faults of these servers and of those behind them, clearest first. */
export function upstreamFaults(upstreams: Upstreams): UpstreamFault[] {
  const faults = upstreams.flatMap(({ behind = [], ...server }) => {
    const own = faultOf(server);
    const further = behind.flatMap((one) => faultOf(one) ?? []);
    return own?.kind === 'dead'
      ? [own]
      : [...further.map((fault) => ({ ...fault, through: server })), ...(own ? [own] : [])];
  });
  return faults.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

const order: UpstreamFault['kind'][] = ['dead', 'mute', 'other-family'];

function faultOf(server: Server): UpstreamFault | undefined {
  const kind = isDeadUpstream(server)
    ? 'dead'
    : isMute(server)
      ? 'mute'
      : server.refusedOn?.length
        ? 'other-family'
        : undefined;
  return kind && { server, kind };
}

function isMute({ reply }: Server): boolean {
  return reply !== undefined && reply !== 'http';
}

/** Whether every server behind was asked and answers as it should. */
export function allAnswer(upstreams: Upstreams): boolean {
  return (
    upstreams.length > 0 &&
    upstreams.every(({ status, refusedOn }) => status !== undefined && status < 500 && !refusedOn)
  );
}

/** The address on which a program listens on the dead server's port, if it's not the server's own. */
export function listeningInstead({ server, kind }: UpstreamFault, listeners: Listeners = []): string | undefined {
  if (kind !== 'dead' || !URL.canParse(server.url)) return undefined;
  const { hostname, port } = new URL(server.url);
  const other = listeners.find((one) => String(one.port) === port && one.address !== hostname.replace(/[[\]]/g, ''));
  return other && (other.address.includes(':') ? `[${other.address}]` : other.address);
}
