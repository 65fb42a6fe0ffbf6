import type { HelperState } from '../../../protocol/helper-state.ts';

interface HelperWords {
  title: string;
  text: string;
  command?: string;
}

const install = 'npx portside install';

const sees =
  'Es sieht, was ein Browser nicht sehen kann: welches Programm einen Port belegt, ob es abgestürzt ist, was die Firewall macht.';

/** The status of the helper, and how to fix each state. The command stands below the text. */
export const helper: Record<HelperState['state'] | 'behind' | 'ahead', HelperWords> = {
  unasked: { title: 'Noch nicht geprüft', text: 'Portside sucht sein Hilfsprogramm, wenn eine Seite nicht lädt.' },
  'not-permitted': {
    title: 'Mit dem Hilfsprogramm mehr erfahren',
    text: `${sees} Führen Sie diesen Befehl aus, um es einzurichten. Der Browser fragt dann einmal, ob Portside damit kommunizieren darf.`,
    command: install,
  },
  'not-installed': {
    title: 'Das Hilfsprogramm ist nicht installiert',
    text: `${sees} Es bleibt auf diesem Computer. Führen Sie diesen Befehl aus und prüfen Sie dann erneut. Unter Linux kann ein Browser aus Snap oder Flatpak es eventuell nicht verwenden; der Befehl sagt Ihnen das gegebenenfalls.`,
    command: install,
  },
  'not-allowed': {
    title: 'Das Hilfsprogramm kennt diesen Browser nicht',
    text: 'Es ist installiert, aber diese Erweiterung steht nicht in seiner Registrierung. Führen Sie diesen Befehl aus und prüfen Sie dann erneut.',
    command: install,
  },
  'foreign-id': {
    title: 'Das Hilfsprogramm kennt diese Kopie von Portside nicht',
    text: 'Es startet nur für die eigene Erweiterungs-ID von Portside, und diese Kopie hat eine andere. Verwenden Sie eine veröffentlichte oder selbst gebaute Version von Portside.',
  },
  'not-executable': {
    title: 'Die Datei des Hilfsprogramms lässt sich nicht starten',
    text: 'Es ist registriert, aber die registrierte Datei fehlt oder ist nicht ausführbar. Führen Sie diesen Befehl aus, um sie neu zu schreiben.',
    command: install,
  },
  'cannot-start': {
    title: 'Das Hilfsprogramm startet nicht',
    text: 'Es ist registriert, endet aber ohne Meldung: Seine Datei ist nicht ausführbar oder beschädigt. Führen Sie diesen Befehl aus, um sie neu zu schreiben. Den Grund zeigt Ihnen npx portside status.',
    command: install,
  },
  'node-gone': {
    title: 'Das Node.js des Hilfsprogramms ist nicht mehr da',
    text: 'Es wurde mit einem Node.js installiert, das es nicht mehr gibt. Das passiert, wenn Sie eine Version entfernen. Führen Sie diesen Befehl aus, um es mit der Version zu installieren, die Sie jetzt verwenden.',
    command: install,
  },
  'program-gone': {
    title: 'Eine Datei des Hilfsprogramms fehlt',
    text: 'Sein Startskript ist da, aber das Programm dahinter nicht. Führen Sie diesen Befehl aus, um es wiederherzustellen.',
    command: install,
  },
  'node-too-old': {
    title: 'Das Node.js des Hilfsprogramms ist zu alt',
    text: 'Es braucht Node.js 20 oder neuer. Wechseln Sie zu einer neueren Version und führen Sie dann diesen Befehl aus, um das Hilfsprogramm damit zu installieren.',
    command: install,
  },
  crashed: {
    title: 'Das Hilfsprogramm ist abgestürzt',
    text: 'Seine letzte Meldung steht unten. Führen Sie diesen Befehl aus, um es zu aktualisieren. Wenn das nicht hilft, fügen Sie die Meldung einem Fehlerbericht bei.',
    command: 'npx portside@latest install',
  },
  garbled: {
    title: 'Portside versteht das Hilfsprogramm nicht',
    text: 'An seiner Stelle antwortet etwas, das sein Protokoll nicht spricht. Führen Sie diesen Befehl aus, um das richtige Programm dort einzusetzen.',
    command: install,
  },
  stopped: {
    title: 'Das Hilfsprogramm hat mittendrin aufgehört',
    text: 'Sie sehen, was es bis dahin gefunden hatte. Prüfen Sie erneut, um es neu zu starten.',
  },
  'too-old': {
    title: 'Das Hilfsprogramm ist älter als diese Erweiterung',
    text: 'Die beiden verwenden verschiedene Versionen ihres Protokolls. Führen Sie diesen Befehl aus, um das Hilfsprogramm zu aktualisieren.',
    command: 'npx portside@latest install',
  },
  'too-new': {
    title: 'Das Hilfsprogramm ist neuer als diese Erweiterung',
    text: 'Die beiden verwenden verschiedene Versionen ihres Protokolls. Aktualisieren Sie Portside auf der Erweiterungsseite des Browsers.',
  },
  behind: {
    title: 'Das Hilfsprogramm ist älter als diese Erweiterung',
    text: 'Es funktioniert, kennt aber vielleicht nicht alles, wonach diese Erweiterung fragt. Führen Sie diesen Befehl aus, um das Hilfsprogramm zu aktualisieren.',
    command: 'npx portside@latest install',
  },
  ahead: {
    title: 'Das Hilfsprogramm ist neuer als diese Erweiterung',
    text: 'Es funktioniert, aber diese Erweiterung versteht vielleicht nicht alles, was es meldet. Aktualisieren Sie Portside auf der Erweiterungsseite des Browsers.',
  },
  fine: { title: 'Das Hilfsprogramm funktioniert', text: 'Es prüft, was der Browser nicht sehen kann.' },
};
