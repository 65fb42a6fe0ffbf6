import type { PossibleCause } from '../../../diagnosis/knowledge/possible-causes.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Step } from '../../step.ts';
import { listListeners } from '../../steps/commands.ts';
import { withCommand } from '../../steps/with-command.ts';

interface PossibleWords {
  title: string;
  /** How to check. */
  step: Step;
}

/** Words for a cause that is only possible: there are no details about it. */
export const possibleWords: Record<PossibleCause, (port: number, os: OperatingSystem) => PossibleWords> = {
  'wrong-port': (port, os) => ({
    title: `Der Server läuft möglicherweise auf einem anderen Port als ${port}`,
    step: withCommand(
      'Vergleichen Sie den Port mit der Adresse, die Ihr Server beim Start ausgegeben hat, oder listen Sie auf, was lauscht',
      os === 'windows' ? 'netstat -ano -p tcp' : os === 'macos' ? 'lsof -nP -iTCP -sTCP:LISTEN' : 'ss -ltnp',
    ),
  }),
  'port-reserved': (port) => ({
    title: `Das System lässt Ihren Server Port ${port} möglicherweise nicht verwenden`,
    step: {
      text: `Suchen Sie im Terminal des Servers nach "permission denied" oder EACCES und probieren Sie stattdessen Port ${8000 + (port % 1000)}.`,
    },
  }),
  'container-not-published': (port) => ({
    title: `Der Server läuft möglicherweise in einem Container, der Port ${port} nicht veröffentlicht`,
    step: {
      text: `Wenn er in einem Container läuft, prüfen Sie, ob dessen Spalte PORTS ->${port} oder ${port}-> zeigt:`,
      command: 'docker ps',
    },
  }),
  'container-exited': () => ({
    title: 'Der Container des Servers ist möglicherweise beendet',
    step: { text: 'Wenn er in einem Container läuft, prüfen Sie dessen Spalte STATUS:', command: 'docker ps --all' },
  }),
  'container-loopback-bound': () => ({
    title: 'Der Server lauscht in seinem Container möglicherweise auf 127.0.0.1',
    step: {
      text: 'Wenn er in einem Container läuft, prüfen Sie, auf welcher Adresse er nach eigener Angabe lauscht: Es muss 0.0.0.0 sein. So finden Sie den Container:',
      command: 'docker ps',
    },
  }),
  'container-wrong-port': (port) => ({
    title: `Port ${port} führt möglicherweise zum falschen Port des Containers`,
    step: {
      text: `Wenn er in einem Container läuft, vergleichen Sie den Port nach ${port}-> mit dem, auf dem der Server nach eigener Angabe lauscht:`,
      command: 'docker ps',
    },
  }),
  'on-another-machine': () => ({
    title: 'Der Server läuft möglicherweise auf einem anderen Rechner',
    step: {
      text: 'Wenn Sie ihn über SSH, in einem Remote-Editor oder in der Cloud gestartet haben, ist sein localhost jener Rechner. Leiten Sie den Port weiter oder öffnen Sie die eigene Adresse jenes Rechners.',
    },
  }),
  'runtime-elsewhere': () => ({
    title: 'Der Server läuft möglicherweise in einer virtuellen Maschine mit eigener Adresse',
    step: {
      text: 'Wenn er in einer virtuellen Maschine, minikube oder einer entfernten Docker-Engine läuft, öffnen Sie deren Adresse statt localhost.',
    },
  }),
  'wsl-forwarding-broken': () => ({
    title: 'Windows hat möglicherweise die Verbindung zu WSL verloren',
    step: {
      text: 'Wenn der Server in WSL läuft, starten Sie WSL und dann den Server neu. Das beendet alles in WSL:',
      command: 'wsl --shutdown',
    },
  }),
  'tunnel-remote-down': (port, os) => ({
    title: `Port ${port} ist möglicherweise ein Tunnel, an dessen anderem Ende nichts läuft`,
    step: {
      text: 'Prüfen Sie, welches Programm den Port hat. Ist es ssh, kubectl oder eine andere Weiterleitung, prüfen Sie den Server an deren anderem Ende:',
      command: listListeners(os, port),
    },
  }),
  'tunnel-wrong-target': (port, os) => ({
    title: `Port ${port} ist möglicherweise ein Tunnel zur falschen Adresse`,
    step: {
      text: 'Prüfen Sie, welches Programm den Port hat. Ist es ssh, kubectl oder eine andere Weiterleitung, vergleichen Sie deren Ziel mit der Adresse, auf der der Server lauscht:',
      command: listListeners(os, port),
    },
  }),
  'server-suspended': (_, os) => ({
    title: 'Der Server ist möglicherweise angehalten',
    step: {
      text:
        os === 'windows'
          ? 'Sehen Sie in das Konsolenfenster des Servers: Markierter Text oder ein Haltepunkt des Debuggers hält ihn an. Um ihn fortzusetzen, drücken Sie dort die Eingabetaste oder fahren Sie im Debugger fort.'
          : 'Sehen Sie in das Terminal des Servers: Strg+Z oder ein Haltepunkt des Debuggers hält ihn an. Um ihn fortzusetzen, geben Sie dort `fg` ein oder fahren Sie im Debugger fort.',
    },
  }),
  'server-starting': () => ({
    title: 'Der Server startet möglicherweise noch',
    step: {
      text: 'Wenn Sie ihn gerade gestartet haben, sehen Sie in seinem Terminal nach: Ist ein Server bereit, meldet er das, meist mit einer Adresse.',
    },
  }),
  'firewall-drop': (port) => ({
    title: `Eine Firewall verwirft möglicherweise Verbindungen zu Port ${port}`,
    step: { text: `Prüfen Sie die Regeln Ihrer Firewall für Port ${port} und für Loopback (lo, 127.0.0.1).` },
  }),
  'accept-queue-full': () => ({
    title: 'Beim Server warten möglicherweise zu viele Verbindungen',
    step: {
      text: 'Schließen Sie andere Tabs und Programme, die diesen Server verwenden, und laden Sie die Seite neu.',
      act: 'retry',
    },
  }),
  'firewall-reject': (port) => ({
    title: `Eine Firewall weist möglicherweise Verbindungen zu Port ${port} ab`,
    step: { text: `Prüfen Sie die Regeln Ihrer Firewall für Port ${port} und für Loopback (lo, 127.0.0.1, ::1).` },
  }),
  'security-software-intercepts': () => ({
    title: 'Sicherheitssoftware oder ein VPN blockiert möglicherweise die Verbindung',
    step: {
      text: 'Wenn Sie ein VPN oder Antivirensoftware mit Webschutz verwenden, unterbrechen Sie es für eine Minute und laden Sie die Seite neu.',
      act: 'retry',
    },
  }),
  'non-http-service': (port, os) => ({
    title: `Das Programm auf Port ${port} ist möglicherweise kein Webserver`,
    step: {
      text: 'Prüfen Sie, welches Programm den Port belegt. Datenbanken, Caches und Nachrichtenwarteschlangen beenden die Verbindung zu Browsern:',
      command: listListeners(os, port),
    },
  }),
  'http-to-https-server': (port) => ({
    title: `Der Server auf Port ${port} erwartet möglicherweise HTTPS`,
    step: { text: 'Öffnen Sie dieselbe Adresse mit https:// davor.' },
  }),
  'port-taken': (port, os) => ({
    title: `Ein anderes Programm belegt möglicherweise Port ${port}`,
    step: { text: 'Prüfen Sie, ob noch Ihr Server den Port belegt:', command: listListeners(os, port) },
  }),
  'upstream-down': () => ({
    title: 'Ein Server hinter diesem läuft möglicherweise nicht',
    step: {
      text: 'Wenn dieser Server Anfragen weiterleitet, wie der Proxy eines Dev-Servers, prüfen Sie, ob der Server dahinter läuft.',
    },
  }),
};
