import type { Framework, Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';

/** Where to find the error, and when to try again. */
export function stepsForServerError(status: number, process: Process | undefined): Step[] {
  const where = process?.framework && logs[process.framework];
  return [
    ...(status === 503
      ? [
          {
            text: "Wait a moment and reload the page: a program that's still starting or is overloaded also returns 503.",
          },
        ]
      : []),
    { text: terminalStep(process) },
    ...(where ? [{ text: where }] : []),
    ...(status === 501 || status === 505
      ? [
          {
            text: "Check whether the address belongs to another program: this one doesn't support this kind of request.",
          },
        ]
      : []),
    { text: 'Reload the page once the error is fixed.', act: 'retry' },
  ];
}

function terminalStep(process: Process | undefined): string {
  const { startCommand, folder } = process ?? {};
  if (startCommand)
    return `Look for the error in the terminal where ${startCommand} is running. It usually names the file and line.`;
  return folder
    ? `Look for the error in the terminal or log of the program in ${folder}. It usually names the file and line.`
    : "Look for the error in the server's terminal or log. It usually names the file and line.";
}

/** Where each framework logs errors, or how to make it show them. */
const logs: Partial<Record<Framework, string>> = {
  aspnet: 'Set ASPNETCORE_ENVIRONMENT=Development to make ASP.NET show the error on the page.',
  django: 'Set DEBUG = True in settings.py to make Django show the error on the page.',
  flask: 'Start Flask with flask run --debug to see the error on the page.',
  laravel: 'Check storage/logs/laravel.log, where Laravel logs errors.',
  php: 'Check the terminal where PHP is running, or the file set by error_log in php.ini, where PHP logs errors.',
  rails: 'Check log/development.log, where Rails logs errors.',
  spring: 'Set server.error.include-stacktrace=always to make Spring Boot show the error on the page.',
};
