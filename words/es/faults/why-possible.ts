import type { Finding } from '../../../diagnosis/diagnosis.ts';
import type { Symptom } from '../../../diagnosis/symptom-of.ts';

const seen: Record<Symptom, string> = {
  refused: 'Se rechazó la conexión.',
  'refused-here': 'Aquí se rechazó la conexión, y en la otra dirección de loopback se aceptó.',
  dropped: 'La conexión se cerró sin respuesta.',
  silence: 'No llegó ninguna respuesta.',
  'server-error': 'El servidor respondió con un error.',
};

/** The only evidence there is: how often this was the cause of such a failure. */
export function whyPossible({ symptom, count, total, isOfAll }: NonNullable<Finding['possibility']>): string {
  const reported = count > 0 ? [`Esta fue la causa en ${share(count, total, isOfAll)}.`] : [];
  return [seen[symptom], ...reported, 'Nada de lo observado aquí lo confirma ni lo descarta.'].join(' ');
}

function share(count: number, total: number, isOfAll = false): string {
  const some = count === 1 ? 'uno' : `${count}`;
  return isOfAll
    ? `${some} de los ${total} fallos registrados de todo tipo`
    : `${some} de los ${total} casos registrados`;
}
