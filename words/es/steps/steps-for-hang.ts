import type { HangReason } from '../../../diagnosis/reading/program/why-server-hangs.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';
import { inFolder } from '../../steps/commands.ts';

const lookAtTerminal = {
  text: 'Mira la terminal del servidor: puede estar detenido en un punto de interrupción, a la espera de una respuesta o en un bucle infinito.',
};

const closeOtherTabs = {
  text: 'Cierra otras pestañas que usen este servidor: si atiende las solicitudes de una en una, responderá cuando terminen las demás.',
};

/** How to help a hanging server, depending on the measured reason. */
export function stepsForHang(
  reason: HangReason | undefined,
  process: Process | undefined,
  os: OperatingSystem,
): Step[] {
  switch (reason?.kind) {
    case 'calls-itself':
      return [withMoreWorkers(process, os)];
    case 'held-by-browser':
      return [
        {
          text: 'Cierra las demás pestañas que usan este servidor, espera un minuto y vuelve a cargar la página.',
          act: 'retry',
        },
        {
          text: 'Si el servidor es tuyo, haz que atienda varias conexiones a la vez: en Python, usa ThreadingHTTPServer.',
        },
      ];
    case 'busy':
      return [{ text: 'Mira la terminal del servidor: puede que aún termine una compilación o un cálculo largo.' }];
    default:
      return [lookAtTerminal, closeOtherTabs];
  }
}

function withMoreWorkers(
  { framework, startCommand, startFolder, folder }: Partial<Process> = {},
  os: OperatingSystem,
): Step {
  const text =
    'Detén el servidor y vuelve a iniciarlo con varios procesos o hilos, para que uno pueda responder mientras otro espera';
  // https://www.php.net/manual/features.commandline.webserver.php: not on Windows.
  if (framework !== 'php' || !startCommand || os === 'windows') return { text: `${text}.` };
  return { text: `${text}:`, command: inFolder(startFolder ?? folder, `PHP_CLI_SERVER_WORKERS=4 ${startCommand}`) };
}
