import type { Replies } from '../../evidence/port/replies.ts';
import type { Probe, ProbeContext } from '../probe.ts';
import { expectationFor } from '../programs/expectation-for.ts';
import { connectLoopback } from '../reach/connect-loopback.ts';
import { Unknown } from '../unknown.ts';

const handshakeMs = 1_000;

/** The certificate the port shows, once something there speaks TLS. */
export const certificate: Probe<'certificate'> = async (sight) => {
  const { target, found } = sight;
  const inTls = (await found('replies')).find(speaksTls);
  if (!inTls || (await isLeftAlone(sight, inTls))) throw new Unknown('not-needed');
  // Loaded only here: TLS takes as long as a third of node's own start.
  const { openTls } = await import('./replies/open-tls.ts');
  const { describeCertificate } = await import('./certificate/describe-certificate.ts');
  const { knownIssuer } = await import('./certificate/known-issuer.ts');
  const socket = connectLoopback(inTls.address, target.port);
  try {
    const tls = await openTls(socket, target.host, handshakeMs);
    if ('kind' in tls) throw new Unknown(tls.kind === 'silent' ? 'timed-out' : 'not-needed');
    // Node 24 gives an empty one once its X509Certificate has been asked for.
    const certificate = tls.getPeerCertificate();
    const isKnown = knownIssuer(tls);
    return { ...describeCertificate(certificate, target), ...(isKnown !== undefined && { knownIssuer: isKnown }) };
  } finally {
    socket.on('error', () => undefined).destroy();
  }
};

/** A service that hung up on its own kind of words is not greeted in TLS. */
async function isLeftAlone(sight: ProbeContext, { address, outcome }: Replies[number]): Promise<boolean> {
  if (outcome.kind !== 'closed' && outcome.kind !== 'reset') return false;
  const expectation = await expectationFor(sight, address);
  return typeof expectation === 'object' && !expectation.mayBeWeb;
}

/** Or may do so: of a connection that was ended it is not known whether the handshake came first. */
function speaksTls({ scheme, host, outcome }: Replies[number]): boolean {
  return host === undefined && scheme === 'https' && ['http', 'tls-failed', 'closed', 'reset'].includes(outcome.kind);
}
