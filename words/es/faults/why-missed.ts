import type { Missed } from '../../../diagnosis/reading/call/missed-sign-in.ts';
import { urlHost } from '../../../evidence/address/target.ts';
import { describeProgram } from '../names/describe-program.ts';

/** What kept the response to a sign-in from the program that waits for it, in a sentence or two. */
export function whyMissed(missed: Missed, { port, host }: { port: number; host: string }): string {
  if (missed.by === 'nobody')
    return missed.isTableRead
      ? `Ningún programa escucha en el puerto ${port}. Un programa solo escucha ahí mientras espera: este ha terminado, ha dejado de esperar o se ejecuta donde el localhost de este equipo no llega.`
      : `Nadie aceptó la conexión en el puerto ${port}. Un programa solo escucha mientras espera: puede que este haya terminado o dejado de esperar, o que se ejecute en otro lugar.`;
  const name = missed.holder ? describeProgram(missed.holder) : 'un programa';
  if (missed.by === 'other-address')
    return `El sitio envió el navegador a ${urlHost(host)}:${port}, pero ${name} escucha en ${urlHost(missed.bound)}:${port}.`;
  if (missed.by === 'turned-away')
    return `En el puerto ${port}, ${name} respondió HTTP ${missed.status}. Una respuesta solo es válida para el inicio de sesión que la pidió, y puede que este programa sea otro o que haya vuelto a empezar desde entonces.`;
  const waiting = missed.waiting ? describeProgram(missed.waiting) : 'el programa que espera';
  return `El puerto ${port} está ocupado por ${name}. Cuando ${waiting} lo pidió, recibió ${missed.bindError}.`;
}
