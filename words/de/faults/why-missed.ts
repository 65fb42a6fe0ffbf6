import type { Missed } from '../../../diagnosis/reading/call/missed-sign-in.ts';
import { urlHost } from '../../../evidence/address/target.ts';
import { describeProgram } from '../names/describe-program.ts';

/** What kept the response to a sign-in from the program that waits for it, in a sentence or two. */
export function whyMissed(missed: Missed, { port, host }: { port: number; host: string }): string {
  if (missed.by === 'nobody')
    return missed.isTableRead
      ? `Auf Port ${port} lauscht kein Programm. Ein Programm lauscht dort nur, solange es wartet: Dieses hat sich beendet, wartet nicht mehr oder läuft dort, wo der localhost dieses Computers nicht hinführt.`
      : `Nichts hat die Verbindung auf Port ${port} angenommen. Ein Programm lauscht nur, solange es wartet: Dieses hat sich vielleicht beendet oder wartet nicht mehr, oder es läuft vielleicht woanders.`;
  const name = missed.holder ? describeProgram(missed.holder) : 'ein Programm';
  if (missed.by === 'other-address')
    return `Die Website hat den Browser zu ${urlHost(host)}:${port} geschickt, aber ${name} lauscht auf ${urlHost(missed.bound)}:${port}.`;
  if (missed.by === 'turned-away')
    return `Auf Port ${port} hat ${name} mit HTTP ${missed.status} geantwortet. Eine Antwort gilt nur für die Anmeldung, die sie angefordert hat. Dieses Programm ist vielleicht ein anderes, oder es hat seitdem von vorn begonnen.`;
  const waiting = missed.waiting ? describeProgram(missed.waiting) : 'das wartende Programm';
  return `Auf Port ${port} läuft bereits ${name}. Als ${waiting} den Port anforderte, kam der Fehler ${missed.bindError}.`;
}
