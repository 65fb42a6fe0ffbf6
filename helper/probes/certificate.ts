import type { Replies } from '../../evidence/port/replies.ts';
import type { Probe, ProbeContext } from '../probe.ts';
import { expectationFor } from '../programs/expectation-for.ts';
import { connectLoopback } from '../reach/connect-loopback.ts';
import { Unknown } from '../unknown.ts';

const handshakeMs = 1_000;

/** The certificate the port presents, once something there has spoken TLS. */
export const certificate: Probe<'certificate'> = async (context) => {
  const { target, found } = context;
  const inTls = (await found('replies')).find(speaksTls);
  if (!inTls || (await isLeftAlone(context, inTls))) throw new Unknown('not-needed');
  // Imported only here: loading TLS takes a third as long as Node's own start.
  const { openTls } = await import('./replies/open-tls.ts');
  const { describeCertificate } = await import('./certificate/describe-certificate.ts');
  const { knownIssuer } = await import('./certificate/known-issuer.ts');
  const socket = connectLoopback(inTls.address, target.port);
  try {
    const tls = await openTls(socket, target.host, handshakeMs);
    if ('kind' in tls) throw new Unknown(tls.kind === 'silent' ? 'timed-out' : 'not-needed');
    // Node 24 returns an empty one after its X509Certificate has been read.
    const certificate = tls.getPeerCertificate();
    const isKnown = knownIssuer(tls);
    return { ...describeCertificate(certificate, target), ...(isKnown !== undefined && { knownIssuer: isKnown }) };
  } finally {
    socket.on('error', () => undefined).destroy();
  }
};

/** If a service hung up on its own protocol, we don't try TLS on it. */
async function isLeftAlone(context: ProbeContext, { address, outcome }: Replies[number]): Promise<boolean> {
  if (outcome.kind !== 'closed' && outcome.kind !== 'reset') return false;
  const expectation = await expectationFor(context, address);
  return typeof expectation === 'object' && !expectation.mayBeWeb;
}

/** Or may have: if a connection was closed, we can't tell whether a handshake came first. */
function speaksTls({ scheme, host, outcome }: Replies[number]): boolean {
  return host === undefined && scheme === 'https' && ['http', 'tls-failed', 'closed', 'reset'].includes(outcome.kind);
}
