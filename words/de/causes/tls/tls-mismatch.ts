import type { Fault } from '../../../../diagnosis/causes/tls/tls-mismatch.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { stepsToName } from '../../steps/steps-to-name.ts';

export const tlsMismatch: CauseWords<'tls-mismatch'> = {
  title: ({ port, fault, host }) => {
    if (fault === 'name') return `Der Server auf Port ${port} hat kein Zertifikat für ${host}`;
    if (fault === 'certificate') return `Der Server auf Port ${port} verlangt ein Client-Zertifikat`;
    if (fault === 'unbound') return `Windows hat kein Zertifikat für Port ${port}`;
    return fault === 'handshake'
      ? `Der Server auf Port ${port} weist den TLS-Handshake ab`
      : `Der Browser und der Server auf Port ${port} haben keine gemeinsame TLS-Version oder Chiffre`;
  },
  why: ({ process, port, fault, host, name }) => {
    const who = process ? describeProgram(process) : `der Server auf Port ${port}`;
    if (fault !== 'name') return reasons[fault](who);
    const rejected = `Der TLS-Handshake für ${host} schlägt fehl, denn ${who} wählt das Zertifikat nach dem angefragten Namen aus und weist diesen ab.`;
    return name ? `${rejected} Für ${name} gelingt der Handshake.` : rejected;
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
    `Nur Clients, die ein Zertifikat vorlegen, lässt ${who} eine Verbindung herstellen (Mutual TLS). Der Browser hat kein passendes, deshalb endet die Verbindung, bevor die Seite angefordert wird.`,
  version: (who) =>
    `Der Handshake schlägt fehl, weil ${who} eine TLS-Version verwendet, die Browser nicht mehr unterstützen, zum Beispiel 1.0 oder 1.1. Browser verlangen mindestens 1.2.`,
  handshake: (who) =>
    `Zwar spricht ${who} TLS, beendet aber den Handshake. Entweder gibt es dort kein Zertifikat für diesen Namen, oder es gibt keine gemeinsame TLS-Version oder Chiffre mit dem Browser, oder es wird ein Client-Zertifikat verlangt.`,
  unbound: () =>
    'Der Port gehört HTTP.SYS, das die Seiten von IIS, IIS Express und anderen Windows-Programmen ausliefert. Hat ein Port kein Zertifikat, setzt es jede HTTPS-Verbindung zu ihm zurück. IIS Express richtet Zertifikate nur für die Ports 44300 bis 44399 ein.',
};

const certificateSteps: Step[] = [
  {
    text: 'Wenn Sie ein Zertifikat für diesen Server erhalten haben, importieren Sie es in den Einstellungen des Browsers unter „Zertifikate“ und öffnen Sie dann die Seite noch einmal.',
  },
  {
    text: 'Wenn der Server Ihnen gehört, schalten Sie diese Anforderung während der Entwicklung aus. Suchen Sie nach client certificate, mutual TLS, ssl_verify_client oder requestCert.',
  },
];

const versionSteps: Step[] = [
  { text: 'Erlauben Sie in den Einstellungen des Servers TLS 1.2 und 1.3 mit den zugehörigen Chiffren.' },
  { text: 'Wenn seine Einstellungen sie bereits erlauben, aktualisieren Sie den Server oder seine TLS-Bibliothek.' },
  {
    text: 'Prüfen Sie, ob der Server ein Zertifikat und den zugehörigen Schlüssel hat: Ohne sie weist er jeden Handshake ab.',
  },
];

/** IIS Express was given certificates for these ports when it was installed. */
function bindingSteps(port: number): Step[] {
  const isInRange = port >= 44_300 && port <= 44_399;
  return [
    {
      text: isInRange
        ? 'Wenn die Website in IIS Express läuft, reparieren Sie IIS Express in den Windows-Einstellungen unter „Apps“: Die Installation stellt das Zertifikat wieder her.'
        : 'Geben Sie der Website in IIS Express einen HTTPS-Port von 44300 bis 44399: Diese haben ein Zertifikat.',
    },
    { text: 'Prüfen Sie, welche Ports ein Zertifikat haben:', command: 'netsh http show sslcert' },
    {
      text: 'Wenn die Website auf diesem Port bleiben muss, binden Sie mit netsh http add sslcert ein Zertifikat an ihn.',
    },
  ];
}
