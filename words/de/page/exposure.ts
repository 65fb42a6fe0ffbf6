import type { Risk } from '../../../evidence/machine/services.ts';

/** What it means if someone else can reach it, in plain words. */
const risks: Record<Risk, string> = {
  debugger:
    'Das ist ein Debugger: Wer ihn erreicht, kann beliebigen Code als der Benutzer ausführen, der ihn gestartet hat.',
  'browser-debugger':
    'Darüber lässt sich ein Browser steuern: Wer Zugriff hat, kann dessen Seiten lesen und darin in Ihrem Namen handeln.',
  database: 'Das ist eine Datenbank: Hat sie kein Passwort, kann jeder, der sie erreicht, ihre Daten lesen und ändern.',
  'open-database': 'Das ist eine Datenbank ohne Passwort: Wer sie erreicht, kann ihre Daten lesen und ändern.',
  'container-engine':
    'Das ist die API einer Container-Engine: Wer sie erreicht, kann auf diesem Computer beliebige Programme starten.',
  notebook:
    'Das ist ein Notebook ohne Token: Wer es erreicht, kann beliebigen Code als der Benutzer ausführen, der es gestartet hat.',
  shell:
    'Das ist ein Terminal ohne Passwort: Wer es erreicht, kann beliebige Befehle als der Benutzer ausführen, der es gestartet hat.',
  screen:
    'Darüber ist ein Bildschirm dieses Computers freigegeben: Wer Zugriff hat, kann ihn möglicherweise sehen und dort Eingaben machen.',
  cluster: 'Darüber erhält jeder, der Zugriff hat, ohne Passwort Ihre Berechtigungen in einem Cluster.',
  files: 'Darüber ist jede Datei im Ordner dieses Dienstes abrufbar.',
};

const riskNames: Record<Risk, string> = {
  debugger: 'ein Debugger',
  'browser-debugger': 'ein Browser-Debugger',
  database: 'eine Datenbank',
  'open-database': 'eine Datenbank ohne Passwort',
  'container-engine': 'eine Container-Engine',
  notebook: 'ein Notebook ohne Token',
  shell: 'ein Terminal ohne Passwort',
  screen: 'ein freigegebener Bildschirm',
  cluster: 'Zugriff auf einen Cluster',
  files: 'ein Ordner mit Dateien',
};

/** Who can reach a service, what that means, and how to close it. Backticks mark what is read or typed literally. */
export const exposure = {
  risks,
  riskNames,
  listens: (addresses: string) => `Der Dienst lauscht auf ${addresses}.`,
  listensEverywhere: (addresses: string) =>
    `Der Dienst lauscht auf ${addresses}, also auf jeder Adresse dieses Computers.`,
  'this-computer': 'Kein anderes Gerät kann darauf zugreifen.',
  directly: 'Kein anderes Gerät kann direkt darauf zugreifen.',
  network: 'Jedes Gerät in Ihrem Netzwerk kann darauf zugreifen, sofern keine Firewall es blockiert.',
  offline: 'Dieser Computer ist gerade in keinem Netzwerk. Sobald er es ist, kann jedes Gerät dort darauf zugreifen.',
  docker: 'Docker öffnet den Port selbst in der Linux-Firewall, an Werkzeugen wie `ufw` vorbei.',
  container: (name: string, image: string | undefined) =>
    image ? `Der Port führt zum Container ${name} (Image ${image}).` : `Der Port führt zum Container ${name}.`,
  carriedToAll: (program: string, to: string | undefined) =>
    to
      ? `${program} macht den Port im Internet erreichbar: Wer die Adresse (${to}) hat, kann darauf zugreifen.`
      : `${program} macht den Port im Internet erreichbar: Wer die Adresse hat, kann darauf zugreifen.`,
  carried: (program: string, to: string | undefined) =>
    to
      ? `${program} macht den Port auf ${to} erreichbar: Wer sich dorthin verbinden kann, kann darauf zugreifen.`
      : `${program} macht den Port am anderen Ende erreichbar: Wer sich dorthin verbinden kann, kann darauf zugreifen.`,
  endTunnel: (program: string, pid: number | undefined) =>
    pid === undefined
      ? `Beenden Sie ${program}, sobald es niemand sonst mehr braucht.`
      : `Beenden Sie ${program} (Prozess ${pid}), sobald es niemand sonst mehr braucht.`,
  publishHere: (option: string) =>
    `Veröffentlichen Sie den Port nur auf diesem Computer, mit ${option} oder unter \`ports\` in der Compose-Datei:`,
  set: (place: string) => `Legen Sie dies ${place} fest und starten Sie das Programm dann neu:`,
} as const;
