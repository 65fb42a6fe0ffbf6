import { brand } from '../../badge.ts';
import { about } from './about.ts';
import { agent } from './agent.ts';
import { assistant } from './assistant.ts';
import { buttons } from './buttons.ts';
import { calls } from './calls.ts';
import { checkout } from './checkout.ts';
import { facts, reasons } from './evidence.ts';
import { exposure } from './exposure.ts';
import { firstWords } from './first-words.ts';
import { helper } from './helper.ts';
import { memory } from './memory.ts';
import { options } from './options.ts';
import { panel } from './panel.ts';
import { popup } from './popup.ts';
import { running } from './running.ts';
import { scans } from './scans.ts';
import { update } from './update.ts';
import { waiting } from './waiting.ts';
import { welcome } from './welcome.ts';

/** The texts of the pages and of the command line. */
export const page = {
  brand,
  eyebrow: {
    certain: 'Die Ursache',
    likely: 'Am wahrscheinlichsten',
    works: 'Funktioniert wieder',
    undecided: 'Noch unklar',
    looking: firstWords.eyebrow,
  },
  certainty: { certain: 'sicher', likely: 'möglich' },
  headings: {
    whatToDo: 'Was zu tun ist',
    alsoPossible: 'Auch möglich',
    couldNotBeTold: 'Konnte nicht geprüft werden',
    running: 'Läuft auf diesem Computer',
    checked: 'Was geprüft wurde',
    about: 'Über diese Adresse',
    helper: 'Das Hilfsprogramm',
    privacy: 'Datenschutz',
    howItWorks: 'So funktioniert es',
  },
  addressBar: {
    form: 'Adresse',
    host: 'Schema und Host',
    port: 'Port',
    path: 'Pfad',
    tryAgain: 'Erneut versuchen',
    open: 'Öffnen',
    copy: 'Adresse kopieren',
    noAddress: 'Das ist keine Webadresse. Ports gehen von 1 bis 65535.',
  },
  buttons,
  journey: {
    label: 'Der Weg der Anfrage',
    browser: 'Browser',
    port: (port: number) => `Port ${port}`,
    program: 'Programm',
    reply: 'Antwort',
    notKnown: 'Unbekannt',
    notReached: 'Nicht erreicht',
    stoppedHere: 'Hier kam die Anfrage nicht weiter',
    states: { ok: 'in Ordnung', bad: 'hier gestoppt', unknown: 'unbekannt', 'not-reached': 'nicht erreicht' },
  },
  faultCard: {
    dismiss: 'Schließen',
    mute: (site: string) => `${site} stummschalten`,
  },
  watch: {
    answered: (status: number, elapsed: string) => `${status} nach ${elapsed}`,
    watching: (port: number) => `Port ${port} wird beobachtet. Sobald er antwortet, wird dieser Tab neu geladen.`,
    watchingPage: (port: number) =>
      `Port ${port} wird beobachtet. Sobald sich die Seite laden lässt, wird dieser Tab neu geladen.`,
    starting: (port: number) =>
      `Port ${port} ist offen, aber der Server ist noch nicht bereit. Sobald er es ist, wird dieser Tab neu geladen.`,
    goingOn: (path: string) => `Der Server antwortet jetzt. ${path} wird geladen.`,
    answers: (port: number) => `Port ${port} antwortet jetzt.`,
    answersForm: (port: number) =>
      `Port ${port} antwortet jetzt. Fehlgeschlagen ist ein Formular, und Portside sendet ein Formular nie erneut: Gehen Sie zurück und senden Sie es selbst ab.`,
    blocked: (port: number) => `Port ${port} wird nicht beobachtet: Dieser Browser öffnet darauf keine Seiten.`,
    signIn:
      'Diese Adresse wird nicht beobachtet: Ein Anmeldelink funktioniert nur einmal. Melden Sie sich erneut über das Programm an, das Sie dazu aufgefordert hat.',
    waits: (elapsed: string) => `keine Antwort seit ${elapsed}`,
    short: 'Wird beobachtet',
    shortWaiting: 'Lädt noch',
  },
  services: {
    looking: 'Wird geprüft…',
    unknown: 'Der Browser allein sieht nicht, was hier sonst noch läuft. Das Hilfsprogramm schon.',
    none: 'Sonst lauscht nichts auf diesem Computer.',
    noneAnswers: 'Auf den üblichen Webserver-Ports antwortet nichts.',
    page: 'Eine Webseite',
    program: 'Ein Programm',
    noPage: 'keine Webseite',
    more: (count: number) => `${count} weitere`,
  },
  looking: {
    title: firstWords.title,
    lede: firstWords.lede,
    steps: 'Die ersten Ergebnisse erscheinen gleich.',
  },
  undecided: {
    title: (host: string) => `Noch ist unklar, warum ${host} nicht lädt`,
    missing: (facts: string) =>
      `Mehrere Ursachen sind möglich. Um sie zu unterscheiden, braucht Portside diese Angaben: ${facts}.`,
    reported: (code: string) => `Der Browser meldet ${code}.`,
    /** What a failure means that no cause explains. */
    failures: {
      'blocked-by-response':
        'Das heißt: Der Server hat geantwortet, aber die Antwort selbst verbietet, sie dort anzuzeigen oder zu verwenden, und zwar durch X-Frame-Options, eine Content-Security-Policy oder eine Cross-Origin-Resource-Policy.',
      interrupted:
        'Das heißt: Etwas außerhalb der Seite hat die Anfrage beendet. Das Netzwerk hat gewechselt, der Computer war im Ruhezustand, oder der Browser ist offline. Ein neuer Versuch lohnt sich.',
      'out-of-resources':
        'Das heißt: Dem Browser oder dem System ist etwas ausgegangen, etwa Arbeitsspeicher, Speicherplatz oder freie Verbindungen. Programme zu schließen hilft mehr, als am Server etwas zu ändern.',
    },
    nothingFits: 'Keine bekannte Ursache erklärt diesen Fehler',
    nothingFitsLede:
      'Portside hat jede Ursache ausgeschlossen, die es kennt. Der Bericht unten enthält alles, was es gefunden hat.',
  },
  noTarget: {
    title: 'Das ist keine lokale Adresse',
    lede: 'Portside prüft localhost, Namen, die auf .localhost enden, 127.x.x.x und [::1].',
  },
  noBackground: {
    title: 'Portside reagiert nicht',
    lede: 'Das Hintergrundskript läuft nicht mehr. Wählen Sie „Erneut versuchen“, um es zu wecken. Wenn das nicht hilft, starten Sie den Browser neu.',
  },
  about: about,
  popup: popup,
  running: running,
  exposure: exposure,
  calls: calls,
  checkout: checkout,
  scans: scans,
  memory,
  update,
  waiting,
  agent,
  assistant,
  options,
  panel,
  welcome,
  helper: helper,
  facts: facts,
  reasons: reasons,
};
