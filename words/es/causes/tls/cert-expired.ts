import type { CauseWords } from '../../../cause-words.ts';

export const certExpired: CauseWords<'cert-expired'> = {
  title: ({ from, until }) => {
    if (from) return 'El certificado del servidor aún no es válido';
    return until ? 'El certificado del servidor ha caducado' : 'El certificado del servidor no es válido hoy';
  },
  why: ({ from, until }) => {
    if (from)
      return `Solo es válido a partir del ${day(from)}. O su fecha de inicio o el reloj de este equipo es incorrecto.`;
    return until
      ? `Era válido hasta el ${day(until)}, así que el navegador cierra la conexión antes de enviar una solicitud.`
      : 'El navegador indica que el periodo de validez del certificado no incluye el día de hoy, así que cierra la conexión antes de enviar una solicitud.';
  },
  steps: ({ host }) => [
    { text: 'Crea un certificado nuevo de la misma manera que el anterior. Con mkcert:', command: `mkcert ${host}` },
    { text: 'Reinicia el servidor para que cargue el certificado nuevo.' },
    { text: 'Si las fechas del certificado parecen correctas, corrige el reloj de este equipo.' },
  ],
};

function day(date: string): string {
  return date.slice(0, 10);
}
