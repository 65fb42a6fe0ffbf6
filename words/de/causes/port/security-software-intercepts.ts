import type { Software } from '../../../../evidence/machine/software.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listed } from '../../names/listed.ts';

export const securitySoftwareIntercepts: CauseWords<'security-software-intercepts'> = {
  title: ({ name, kind }) => (isJustVpn(name) ? 'Ihr VPN stört möglicherweise die Verbindung' : titles[kind](name)),
  why: ({ name, others }) =>
    `Nichts anderes, was geprüft wurde, erklärt diesen Fehler, und diese Software kann die Verbindungen eines Browsers abfangen, sogar die zu diesem Computer: ${listed([name, ...others])}. Ob das hier geschehen ist, ist nicht bekannt.`,
  steps: ({ name, kind }) => [
    { text: pauseSteps[kind](isJustVpn(name) ? 'das VPN' : name), act: 'retry' },
    {
      text: `Wenn die Seite lädt, fügen Sie localhost und 127.0.0.1 ${isJustVpn(name) ? 'im VPN' : `in ${name}`} als Ausnahmen hinzu und schalten Sie die Software wieder ein.`,
    },
    { text: 'Wenn sie weiterhin nicht lädt, schalten Sie die Software wieder ein: Die Ursache ist eine andere.' },
  ],
};

type Kind = Software[number]['kind'];

/** Some systems tell no more than this about a VPN. */
function isJustVpn(name: string): boolean {
  return name.toUpperCase() === 'VPN';
}

const titles: Record<Kind, (name: string) => string> = {
  antivirus: (name) => `Ihre Antivirensoftware (${name}) stört möglicherweise die Verbindung`,
  firewall: (name) => `Ihre Firewall (${name}) stört möglicherweise die Verbindung`,
  vpn: (name) => `Ihr VPN (${name}) stört möglicherweise die Verbindung`,
  'endpoint-protection': (name) => `Ihre Sicherheitssoftware (${name}) stört möglicherweise die Verbindung`,
  'debugging-proxy': (name) => `Ihr Debugging-Proxy (${name}) stört möglicherweise die Verbindung`,
  'content-blocker': (name) => `Ihr Inhaltsblocker (${name}) stört möglicherweise die Verbindung`,
};

const pauseSteps: Record<Kind, (name: string) => string> = {
  antivirus: (name) =>
    `Schalten Sie in ${name} den Webschutz (oder wie die Prüfung des Webverkehrs dort heißt) für eine Minute aus. Laden Sie dann die Seite neu.`,
  firewall: (name) =>
    `Unterbrechen Sie ${name} für eine Minute oder suchen Sie im Protokoll nach einer blockierten Verbindung. Laden Sie dann die Seite neu.`,
  vpn: (name) =>
    `Trennen Sie ${name} für eine Minute oder erlauben Sie in den Einstellungen den Zugriff auf das lokale Netzwerk. Laden Sie dann die Seite neu.`,
  'endpoint-protection': (name) =>
    `Fragen Sie den Administrator von ${name}, ob Verbindungen zu 127.0.0.1 gefiltert werden. Laden Sie dann die Seite neu.`,
  'debugging-proxy': (name) => `Schließen Sie ${name} für eine Minute. Laden Sie dann die Seite neu.`,
  'content-blocker': (name) => `Schalten Sie ${name} für eine Minute aus. Laden Sie dann die Seite neu.`,
};
