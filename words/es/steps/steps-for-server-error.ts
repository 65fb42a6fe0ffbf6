import type { Framework, Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';

/** Where to find the error, and when to try again. */
export function stepsForServerError(status: number, process: Process | undefined): Step[] {
  const where = process?.framework && logs[process.framework];
  return [
    ...(status === 503
      ? [
          {
            text: 'Espera un momento y vuelve a cargar la página: un programa que aún se está iniciando o está sobrecargado también responde 503.',
          },
        ]
      : []),
    { text: terminalStep(process) },
    ...(where ? [{ text: where }] : []),
    ...(status === 501 || status === 505
      ? [
          {
            text: 'Comprueba si la dirección es de otro programa: este no admite este tipo de solicitud.',
          },
        ]
      : []),
    { text: 'Vuelve a cargar la página cuando el error esté corregido.', act: 'retry' },
  ];
}

function terminalStep(process: Process | undefined): string {
  const { startCommand, folder } = process ?? {};
  if (startCommand)
    return `Busca el error en la terminal donde se ejecuta ${startCommand}. Normalmente indica el archivo y la línea.`;
  return folder
    ? `Busca el error en la terminal o el registro del programa en ${folder}. Normalmente indica el archivo y la línea.`
    : 'Busca el error en la terminal o el registro del servidor. Normalmente indica el archivo y la línea.';
}

/** Where each framework logs errors, or how to make it show them. */
const logs: Partial<Record<Framework, string>> = {
  aspnet: 'Establece ASPNETCORE_ENVIRONMENT=Development para que ASP.NET muestre el error en la página.',
  django: 'Establece DEBUG = True en settings.py para que Django muestre el error en la página.',
  flask: 'Inicia Flask con flask run --debug para ver el error en la página.',
  laravel: 'Consulta storage/logs/laravel.log, donde Laravel registra los errores.',
  php: 'Mira la terminal donde se ejecuta PHP, o el archivo indicado por error_log en php.ini, donde PHP registra los errores.',
  rails: 'Consulta log/development.log, donde Rails registra los errores.',
  spring: 'Establece server.error.include-stacktrace=always para que Spring Boot muestre el error en la página.',
};
