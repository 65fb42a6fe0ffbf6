import type { Fault } from '../../../../diagnosis/causes/program/invalid-response.ts';
import type { Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { withCommand } from '../../../steps/with-command.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const invalidResponse: CauseWords<'invalid-response'> = {
  title: ({ port, fault }) => titles[fault](port),
  why: ({ port, process, fault, code }) =>
    [
      whys[fault](process ? describeProgram(process) : `El servidor del puerto ${port}`),
      ...(code ? [`El navegador indica ${code}.`] : []),
    ].join(' '),
  steps: ({ fault }, { target }) => [
    ...steps[fault],
    {
      text: 'Lee las últimas líneas de la terminal o el registro del servidor: ahí aparece un error que se haya producido a mitad de la respuesta.',
    },
    withCommand('Mira la respuesta sin procesar', curl(target)),
  ],
};

const titles: Record<Fault, (port: number) => string> = {
  truncated: (port) => `La respuesta del puerto ${port} se corta a la mitad`,
  'broken-headers': (port) => `El servidor del puerto ${port} envía encabezados que los navegadores rechazan`,
  'broken-body': (port) => `El servidor del puerto ${port} envía una respuesta fragmentada (chunked) defectuosa`,
  'broken-encoding': (port) => `El servidor del puerto ${port} envía una página que no se puede descomprimir`,
};

const whys: Record<Fault, (server: string) => string> = {
  truncated: (server) => `${server} usa HTTP, pero cierra la conexión antes de que llegue toda la respuesta.`,
  'broken-headers': (server) =>
    `${server} usa HTTP, pero sus encabezados no cumplen las reglas: falta la línea de estado, uno se repite con un valor distinto, o son demasiado largos.`,
  'broken-body': (server) =>
    `${server} usa HTTP e indica que la página llega en fragmentos (chunks), pero el tamaño de un fragmento no está donde debería.`,
  'broken-encoding': (server) =>
    `${server} usa HTTP e indica que la página está comprimida con gzip o similar, pero no lo está, o los datos están dañados.`,
};

const steps: Record<Fault, Step[]> = {
  truncated: [
    {
      text: 'Comprueba si el servidor falla o se queda sin memoria mientras responde, y si su Content-Length cuenta bytes y no caracteres.',
    },
  ],
  'broken-headers': [
    {
      text: 'Busca código, o un proxy que tenga delante, que omita la línea de estado, que establezca Content-Length o Location dos veces, o que ponga demasiado en un encabezado.',
    },
  ],
  'broken-body': [
    {
      text: 'Deja que el framework escriba el cuerpo: el código que establece Transfer-Encoding por su cuenta también tiene que escribir los fragmentos.',
    },
  ],
  'broken-encoding': [
    {
      text: 'Busca código, o un proxy, que establezca Content-Encoding sin comprimir la página, o que la comprima dos veces. Desactiva la compresión para probar.',
    },
  ],
};

/** Leaves out the query, and the command altogether if the path holds anything a shell would interpret. */
function curl({ url }: Target): string | undefined {
  const { origin, pathname } = new URL(url);
  return /^[\w./~@%+-]*$/.test(pathname) ? `curl --include --raw ${origin}${pathname}` : undefined;
}
