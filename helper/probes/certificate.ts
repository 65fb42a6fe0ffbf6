import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import type { Certificate } from '../../evidence/certificate.ts';
import type { Replies } from '../../evidence/replies.ts';
import type { Target } from '../../evidence/target.ts';
import { connectLoopback } from '../connect-loopback.ts';
import { shortIpv6 } from '../short-ipv6.ts';
import type { Probe } from '../sight.ts';
import { Unknown } from '../unknown.ts';
import { openTls } from './replies/open-tls.ts';

const handshakeMs = 1_000;

/** The certificate the port shows, once something there speaks TLS. */
export const certificate: Probe<'certificate'> = async ({ target, found }) => {
  const inTls = (await found('replies')).find(speaksTls);
  if (!inTls) throw new Unknown('not-needed');
  const socket = connectLoopback(inTls.address, target.port);
  try {
    const tls = await openTls(socket, target, handshakeMs);
    if ('kind' in tls) throw new Unknown(tls.kind === 'silent' ? 'timed-out' : 'not-needed');
    return describeCertificate(tls.getPeerCertificate(), target);
  } finally {
    socket.on('error', () => undefined).destroy();
  }
};

/** Or may do so: of a connection that was ended it is not known whether the handshake came first. */
function speaksTls({ scheme, outcome }: Replies[number]): boolean {
  return scheme === 'https' && ['http', 'tls-failed', 'closed', 'reset'].includes(outcome.kind);
}

/** What of a certificate decides whether a browser takes it. */
export function describeCertificate(peer: PeerCertificate, target: Pick<Target, 'host' | 'kind'>): Certificate {
  const host = target.host.replace(/\.$/, '');
  return {
    names: namesOf(peer.subjectaltname),
    subject: nameOf(peer.subject),
    issuer: nameOf(peer.issuer),
    selfSigned: nameOf(peer.subject) === nameOf(peer.issuer),
    notBefore: new Date(peer.valid_from).toISOString(),
    notAfter: new Date(peer.valid_to).toISOString(),
    // Without alternative names node would take the common name, which browsers no longer do.
    coversHost: peer.subjectaltname !== undefined && checkServerIdentity(host, peer) === undefined,
  };
}

/** `DNS:localhost, DNS:*.shop.localhost, IP Address:127.0.0.1` */
function namesOf(alternativeNames = ''): string[] {
  const names = alternativeNames.split(', ').flatMap((entry) => /^(?:DNS|IP Address):(.+)$/.exec(entry)?.[1] ?? []);
  return names.map((name) => (name.includes(':') ? shortIpv6(name) : name));
}

function nameOf(name: PeerCertificate['subject'] | undefined): string {
  const parts = Object.entries(name ?? {}).map(([key, value]) => `${key}=${[value].flat().join('+')}`);
  return parts.join(', ');
}
