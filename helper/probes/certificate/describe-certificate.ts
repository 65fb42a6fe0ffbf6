import { X509Certificate } from 'node:crypto';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import type { Target } from '../../../evidence/address/target.ts';
import type { Certificate } from '../../../evidence/port/certificate.ts';
import { shortIpv6 } from '../../system/short-ipv6.ts';

/** The parts of a certificate that decide whether a browser accepts it. */
export function describeCertificate(peer: PeerCertificate, target: Pick<Target, 'host' | 'kind'>): Certificate {
  const host = target.host.replace(/\.$/, '');
  return {
    names: namesOf(peer.subjectaltname),
    subject: nameOf(peer.subject),
    issuer: nameOf(peer.issuer),
    selfSigned: isSelfSigned(new X509Certificate(peer.raw)),
    notBefore: new Date(peer.valid_from).toISOString(),
    notAfter: new Date(peer.valid_to).toISOString(),
    // Without alternative names, Node would fall back to the common name, which browsers no longer do.
    coversHost: peer.subjectaltname !== undefined && checkServerIdentity(host, peer) === undefined,
  };
}

/** An authority may use its own name in what it issues, so only the signature shows whether it's self-signed. */
function isSelfSigned(certificate: X509Certificate): boolean {
  return certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey);
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
