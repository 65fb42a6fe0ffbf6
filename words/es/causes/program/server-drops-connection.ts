import type { DetailsOf } from '../../../../diagnosis/causes/index.ts';
import { startsServer } from '../../../../diagnosis/reading/program/socket-activation.ts';
import type { HangReason } from '../../../../diagnosis/reading/program/why-server-hangs.ts';
import { addressAt, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { listListeners } from '../../../steps/commands.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { stepsToStartedServer } from '../../steps/steps-to-started-server.ts';

export const serverDropsConnection: CauseWords<'server-drops-connection'> = {
  title: ({ port, process }) =>
    process && startsServer(process)
      ? `El servidor que ${process.program} inicia para el puerto ${port} está fallando`
      : `El servidor del puerto ${port} corta la conexión sin responder`,
  why: (details) => {
    const { process, isHeldSince, reason } = details;
    if (process && startsServer(process))
      return `${describeProgram(process)} ocupa el puerto e inicia el servidor cuando llega una conexión. La conexión termina antes del primer byte de la respuesta, como ocurre cuando ese servidor se cierra de inmediato.`;
    return isHeldSince ? `${whyDropped(details)} ${whyHeld(reason)}` : whyDropped(details);
  },
  steps: ({ port, process, isHeldSince, reason }, { os, target }) => [
    ...(process && startsServer(process) ? stepsToStartedServer(process, port) : []),
    ...(isHeldSince && target.scheme === 'http' ? [tryHttps(target, reason)] : []),
    { text: 'Busca el error en las últimas líneas de la terminal o el registro del servidor.' },
    { text: 'Abre otra página del mismo servidor. Si esa funciona, el problema está solo en esta página.' },
    { text: 'Comprueba que sea el programa que esperas:', command: listListeners(os, port) },
  ],
};

function whyDropped({ process, wasReset, isHeldSince }: DetailsOf<'server-drops-connection'>): string {
  const program = process ? describeProgram(process) : 'Un programa';
  if (isHeldSince)
    return wasReset
      ? `${program} aceptó la conexión y la restableció antes de enviar un solo byte. Los servidores lo hacen cuando fallan al responder, o cuando esperan HTTPS.`
      : `${program} aceptó la conexión y la cerró antes de enviar un solo byte. Los servidores lo hacen cuando fallan al responder, o cuando esperan HTTPS.`;
  return wasReset
    ? `${program} acepta la conexión y la restablece antes de enviar un solo byte. Los servidores lo hacen cuando fallan al responder.`
    : `${program} acepta la conexión y la cierra antes de enviar un solo byte. Los servidores lo hacen cuando fallan al responder.`;
}

function whyHeld(reason: HangReason | undefined): string {
  if (reason?.kind === 'held-by-browser')
    return `Desde entonces no ha aceptado ninguna otra: espera una conexión que ${reason.browser} abrió por adelantado y aún no ha usado.`;
  return 'Cuando Portside lo intentó, el servidor ya no respondía: puede que solo atienda una conexión a la vez.';
}

/** A TLS server hangs up on plain HTTP, then waits for the browser's spare connection to send something. */
function tryHttps(target: Target, reason: HangReason | undefined): Step {
  return {
    text:
      reason?.kind === 'held-by-browser'
        ? 'Cierra las demás pestañas de este servidor, espera un minuto y abre la misma página por HTTPS, por si es lo que espera:'
        : 'Abre la misma página por HTTPS, por si es lo que espera el servidor:',
    open: addressAt(target, { scheme: 'https' }),
  };
}
