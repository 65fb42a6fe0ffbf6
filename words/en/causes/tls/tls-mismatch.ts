import type { Fault } from '../../../../diagnosis/causes/tls/tls-mismatch.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { stepsToName } from '../../steps/steps-to-name.ts';

export const tlsMismatch: CauseWords<'tls-mismatch'> = {
  title: ({ port, fault, host }) => {
    if (fault === 'name') return `The server on port ${port} has no certificate for ${host}`;
    if (fault === 'certificate') return `The server on port ${port} requires a client certificate`;
    if (fault === 'unbound') return `Windows has no certificate for port ${port}`;
    return fault === 'handshake'
      ? `The server on port ${port} rejects the TLS handshake`
      : `The browser and the server on port ${port} share no TLS version or cipher`;
  },
  why: ({ process, port, fault, host, name }) => {
    const who = process ? describeProgram(process) : `the server on port ${port}`;
    if (fault !== 'name') return reasons[fault](who);
    const rejected = `The TLS handshake for ${host} fails: ${who} picks its certificate by the requested name and rejects this one.`;
    return name ? `${rejected} For ${name}, the handshake succeeds.` : rejected;
  },
  steps: ({ port, fault, name, hasTried }, { target }) => [
    ...(fault === 'unbound' ? bindingSteps(port) : []),
    ...(fault === 'name' || (fault === 'handshake' && !hasTried) ? stepsToName(target, name, hasTried) : []),
    ...(fault === 'version' || fault === 'handshake' ? versionSteps : []),
    ...(fault === 'certificate' || fault === 'handshake' ? certificateSteps : []),
  ],
};

const reasons: Record<Exclude<Fault, 'name'>, (who: string) => string> = {
  certificate: (who) =>
    `Only clients that present a certificate can connect to ${who} (mutual TLS). The browser doesn't have a matching one, so the connection ends before the page is requested.`,
  version: (who) =>
    `The handshake fails: ${who} uses a TLS version that browsers no longer support, such as 1.0 or 1.1. They require at least 1.2.`,
  handshake: (who) =>
    `Although ${who} speaks TLS, it ends the handshake. Either it has no certificate for this name, it shares no TLS version or cipher with the browser, or it requires a client certificate.`,
  unbound: () =>
    'The port belongs to HTTP.SYS, which serves the pages of IIS, IIS Express and other Windows programs. If a port has no certificate, it resets every HTTPS connection to it. IIS Express sets up certificates for ports 44300 to 44399 only.',
};

const certificateSteps: Step[] = [
  {
    text: "If you were given a certificate for this server, import it in the browser's settings under Certificates, then open the page again.",
  },
  {
    text: 'If the server is yours, turn this requirement off while you develop. Look for client certificate, mutual TLS, ssl_verify_client or requestCert.',
  },
];

const versionSteps: Step[] = [
  { text: "Allow TLS 1.2 and 1.3 in the server's settings, along with their ciphers." },
  { text: 'If its settings already allow them, update the server or its TLS library.' },
  {
    text: 'Check that the server has a certificate and the matching key: without them, it rejects every handshake.',
  },
];

/** IIS Express was given certificates for these ports when it was installed. */
function bindingSteps(port: number): Step[] {
  const isInRange = port >= 44_300 && port <= 44_399;
  return [
    {
      text: isInRange
        ? 'If the site runs in IIS Express, repair IIS Express in the Windows settings under Apps: that restores the certificate.'
        : 'With IIS Express, give the site an HTTPS port from 44300 to 44399: these have a certificate.',
    },
    { text: 'Check which ports have a certificate:', command: 'netsh http show sslcert' },
    { text: 'If the site has to stay on this port, bind a certificate to it with netsh http add sslcert.' },
  ];
}
