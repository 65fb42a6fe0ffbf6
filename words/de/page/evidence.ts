import type { FactName, UnknownReason } from '../../../evidence/index.ts';

/** Each completes “Portside braucht diese Angaben: …”, and stands below “Konnte nicht geprüft werden”. */
export const facts: Record<FactName, string> = {
  attempt: 'was der Browser gesehen hat',
  remembered: 'welcher Server hier früher geantwortet hat',
  redirects: 'welche Umleitungen hierher geführt haben',
  exchange: 'was der Browser gesendet und empfangen hat',
  serviceWorker: 'ob ein Service Worker beteiligt war',
  resolution: 'zu welcher Adresse der Name aufgelöst wird',
  proxy: 'wie der Proxy eingestellt ist',
  network: 'welche Netzwerkschnittstellen es gibt',
  connect: 'ob der Port Verbindungen annimmt',
  listeners: 'ob ein Programm lauscht',
  owners: 'welches Programm den Port belegt',
  expected: 'ob der erwartete Server läuft',
  reservations: 'ob der Port reserviert ist',
  containers: 'welche Container den Port verwenden',
  forwarders: 'wohin der Port weitergeleitet wird',
  runtimes: 'welche virtuellen Maschinen und entfernten Engines es gibt',
  session: 'ob Sie auf einem anderen Rechner arbeiten',
  sandbox: 'ob Portside in einer Sandbox läuft',
  software: 'welche Sicherheitssoftware und VPNs es gibt',
  firewall: 'wie die Firewall eingestellt ist',
  replies: 'wie der Port antwortet',
  certificate: 'was im Zertifikat steht',
  upstreams: 'welche Server dahinterstehen',
  stall: 'wo die Anfrage feststeckt',
  refusal: 'was die Verbindung ablehnt',
  services: 'was hier sonst noch läuft',
};

/** Why facts are missing, and how to get them. */
export const reasons: Record<UnknownReason, string> = {
  pending: 'Wird noch geprüft.',
  'not-needed': 'Nicht geprüft, weil bisher nichts darauf hingedeutet hat.',
  'no-browser': 'Das sieht nur ein Browser mit Portside, während er die Seite lädt.',
  'helper-missing': 'Das Hilfsprogramm kann das herausfinden.',
  'helper-too-old': 'Das Hilfsprogramm ist zu alt dafür. Aktualisieren Sie es: npx portside@latest install',
  'helper-failed': 'Das Hilfsprogramm hat es vergeblich versucht. Erneut prüfen könnte helfen.',
  'not-understood':
    'Das hat eine neuere Version von Portside in einer Form aufgezeichnet, die diese nicht lesen kann. Aktualisieren Sie diese.',
  'not-permitted': 'Dafür fehlt eine Berechtigung.',
  'timed-out': 'Es kam nicht rechtzeitig eine Antwort. Erneut prüfen könnte helfen.',
  'not-on-this-platform': 'Dieses System zeigt das nicht an.',
};
