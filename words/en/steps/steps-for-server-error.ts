import type { Framework, Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';

/** Where the program tells what went wrong, and when it is worth trying again. */
export function stepsForServerError(status: number, process: Process | undefined): Step[] {
  const where = process?.framework && logs[process.framework];
  return [
    { text: `${terminalOf(process)}: the error stands there, mostly with its file and line.` },
    ...(where ? [{ text: where }] : []),
    ...(status === 503
      ? [{ text: 'A program that is still starting, or that has too much to do, says 503 too: wait a moment first.' }]
      : []),
    ...(status === 501 || status === 505
      ? [{ text: 'It does not know this kind of request: see whether the address belongs to another program.' }]
      : []),
    { text: 'Reload the page once the fault is mended.' },
  ];
}

function terminalOf(process: Process | undefined): string {
  const { startCommand, folder } = process ?? {};
  if (startCommand) return `Read the terminal in which ${startCommand} runs`;
  return folder
    ? `Read the terminal or the log of the program in ${folder}`
    : 'Read the terminal or the log of the server';
}

/** Where each framework writes errors down, or how it is made to show them. */
const logs: Partial<Record<Framework, string>> = {
  aspnet: 'With ASPNETCORE_ENVIRONMENT=Development, ASP.NET shows the error in the page.',
  django: 'With DEBUG = True in settings.py, Django shows the error in the page.',
  flask: 'Started as flask run --debug, Flask shows the error in the page.',
  laravel: 'Laravel writes errors to storage/logs/laravel.log.',
  php: 'PHP writes errors to its terminal, or to the file that error_log names in php.ini.',
  rails: 'Rails writes errors to log/development.log.',
  spring: 'With server.error.include-stacktrace=always, Spring Boot shows the error in the page.',
};
