import type { Finding } from '../../../diagnosis/diagnosis.ts';
import type { Symptom } from '../../../diagnosis/symptom-of.ts';

const seen: Record<Symptom, string> = {
  refused: 'Die Verbindung wurde abgelehnt.',
  'refused-here': 'Die Verbindung wurde hier abgelehnt und an der anderen Loopback-Adresse angenommen.',
  dropped: 'Die Verbindung wurde ohne Antwort geschlossen.',
  silence: 'Es kam keine Antwort.',
  'server-error': 'Der Server hat mit einem Fehler geantwortet.',
};

/** The only evidence there is: how often this was the cause of such a failure. */
export function whyPossible({ symptom, count, total, isOfAll }: NonNullable<Finding['possibility']>): string {
  const reported = count > 0 ? [`In ${share(count, total, isOfAll)} war dies die Ursache.`] : [];
  return [seen[symptom], ...reported, 'Nichts, was hier zu sehen ist, bestätigt es oder schließt es aus.'].join(' ');
}

function share(count: number, total: number, isOfAll = false): string {
  const some = count === 1 ? 'einem' : `${count}`;
  return isOfAll ? `${some} von ${total} gemeldeten Fehlern jeder Art` : `${some} von ${total} gemeldeten Fällen`;
}
