import type { Framework, Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';

/** Where to find the error, and when to try again. */
export function stepsForServerError(status: number, process: Process | undefined): Step[] {
  const where = process?.framework && logs[process.framework];
  return [
    ...(status === 503
      ? [
          {
            text: 'Warten Sie einen Moment und laden Sie die Seite neu: Auch ein Programm, das noch startet oder überlastet ist, antwortet mit 503.',
          },
        ]
      : []),
    { text: terminalStep(process) },
    ...(where ? [{ text: where }] : []),
    ...(status === 501 || status === 505
      ? [
          {
            text: 'Prüfen Sie, ob die Adresse zu einem anderen Programm gehört: Dieses hier unterstützt solche Anfragen nicht.',
          },
        ]
      : []),
    { text: 'Laden Sie die Seite neu, sobald der Fehler behoben ist.', act: 'retry' },
  ];
}

function terminalStep(process: Process | undefined): string {
  const { startCommand, folder } = process ?? {};
  if (startCommand)
    return `Suchen Sie den Fehler in dem Terminal, in dem ${startCommand} läuft. Meist stehen dort Datei und Zeile.`;
  return folder
    ? `Suchen Sie den Fehler im Terminal oder Log des Programms in ${folder}. Meist stehen dort Datei und Zeile.`
    : 'Suchen Sie den Fehler im Terminal oder Log des Servers. Meist stehen dort Datei und Zeile.';
}

/** Where each framework logs errors, or how to make it show them. */
const logs: Partial<Record<Framework, string>> = {
  aspnet: 'Setzen Sie ASPNETCORE_ENVIRONMENT=Development, damit ASP.NET den Fehler auf der Seite anzeigt.',
  django: 'Setzen Sie DEBUG = True in settings.py, damit Django den Fehler auf der Seite anzeigt.',
  flask: 'Starten Sie Flask mit flask run --debug, um den Fehler auf der Seite zu sehen.',
  laravel: 'Sehen Sie in storage/logs/laravel.log nach: Dort protokolliert Laravel Fehler.',
  php: 'Sehen Sie in dem Terminal nach, in dem PHP läuft, oder in der Datei, die error_log in php.ini angibt: Dort protokolliert PHP Fehler.',
  rails: 'Sehen Sie in log/development.log nach: Dort protokolliert Rails Fehler.',
  spring: 'Setzen Sie server.error.include-stacktrace=always, damit Spring Boot den Fehler auf der Seite anzeigt.',
};
