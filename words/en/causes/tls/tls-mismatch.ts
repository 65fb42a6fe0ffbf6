import type { Fault } from '../../../../diagnosis/causes/tls/tls-mismatch.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { stepsToName } from '../../steps/steps-to-name.ts';

export const tlsMismatch: CauseWords<'tls-mismatch'> = {
  title: ({ port, fault, host }) => {
    if (fault === 'name') return `The server on port ${port} has no certificate for ${host}`;
    if (fault === 'certificate') return `The server on port ${port} asks the browser for a certificate`;
    return fault === 'handshake'
      ? `The server on port ${port} turns the TLS handshake down`
      : `The server on port ${port} and the browser have no way of TLS in common`;
  },
  why: ({ process, port, fault, host, name }) => {
    const who = process ? describeProgram(process) : `The server on port ${port}`;
    const passes = name ? ` Asked for ${name}, it shakes hands.` : '';
    return `${who} ${fault === 'name' ? `chooses its certificate by the name it is asked for, and turns ${host} down.${passes}` : reasons[fault]}`;
  },
  steps: ({ fault, name, hasTried }, { target }) => [
    ...(fault === 'name' || (fault === 'handshake' && !hasTried) ? stepsToName(target, name, hasTried) : []),
    ...(fault === 'version' || fault === 'handshake' ? versionSteps : []),
    ...(fault === 'certificate' || fault === 'handshake' ? certificateSteps : []),
  ],
};

const reasons: Record<Exclude<Fault, 'name'>, string> = {
  certificate:
    'lets in only those who show a certificate of their own (mutual TLS). The browser has none that fits, so the connection ends before the page is asked for.',
  version: 'speaks a version of TLS that browsers have given up, such as 1.0 or 1.1. They ask for 1.2 at least.',
  handshake:
    'speaks TLS and ends the handshake: it has no certificate for this name, shares no version or cipher with the browser, or wants to see a certificate of the browser’s.',
};

const certificateSteps: Step[] = [
  {
    text: "If a certificate for this server was handed out, import it into the browser's settings, under Certificates, and open the page again.",
  },
  {
    text: 'If the server is your own, turn the demand off while you develop: it is called client certificate, mutual TLS, ssl_verify_client or requestCert.',
  },
];

const versionSteps: Step[] = [
  { text: "Allow TLS 1.2 and 1.3 in the server's settings, with the ciphers that come with them." },
  { text: 'If its settings allow them already, bring the server or its TLS library up to date.' },
  { text: 'See that it has a certificate and a key that belong together: without them it turns every handshake down.' },
];
