import { distinctReasons, type Guess } from '../../../diagnosis/reading/port/guessed-port.ts';
import { programName } from '../names/describe-program.ts';

type Reason = Guess['reasons'][number];

interface Named {
  /** The port that was asked for. */
  asked: number;
  /** The port of the other server. */
  port: number;
  project: string | undefined;
  title: string | undefined;
  service: Guess['service'];
}

/** Why the server on another port is probably the one that was meant: a sentence for each reason. */
export function whyThatPort(guess: Guess, asked: number): string[] {
  return distinctReasons(guess).map((reason) => sentences[reason](namedIn(guess, asked)));
}

/** A step to another port, with the strongest reason for it. It ends with a colon: the address follows. */
export function orTryPort(guess: Guess, asked: number): string {
  const [strongest = 'next-port'] = guess.reasons;
  return steps[strongest](namedIn(guess, asked));
}

function namedIn({ service }: Guess, asked: number): Named {
  const { port, project, title } = service;
  return { asked, port, project, title, service };
}

const sentences: Record<Reason, (named: Named) => string> = {
  'from-here': () => 'Dieser Server läuft in dem Ordner, aus dem Sie fragen.',
  'told-port': ({ asked }) =>
    `Dieser Server hat laut seiner Befehlszeile Port ${asked} angefordert, ihn aber nicht bekommen.`,
  'same-process': () => 'Das ist derselbe Prozess, der hier zuvor geantwortet hat.',
  'same-folder': () => 'Dieser Server läuft im selben Ordner wie der, der hier zuvor geantwortet hat.',
  'same-project': ({ project }) => `Dieser Server gehört zu ${project}, wie der, der hier zuvor geantwortet hat.`,
  'same-title': ({ title }) => `Seine Seite trägt den Titel „${title}“, wie die, die zuvor hier war.`,
  'inner-port': ({ asked }) => `${asked} ist der Port, den er in seinem Container hat.`,
  'no-port': ({ asked }) => `Eine Adresse ohne Port meint Port ${asked}, und Entwicklungsserver nehmen einen anderen.`,
  'usual-port': ({ asked, service }) => `Standardmäßig lauscht ${programName(service)} auf Port ${asked}.`,
  'next-port': ({ asked }) => `Dev-Server weichen auf den nächsten freien Port aus, wenn ${asked} belegt ist.`,
  'only-server': () => 'Sonst läuft hier kein Webserver.',
  'typing-slip': ({ asked, port }) => `${asked} ist nur einen Tippfehler von ${port} entfernt.`,
};

const steps: Record<Reason, (named: Named) => string> = {
  'from-here': ({ port }) => `Oder probieren Sie Port ${port}, dessen Server in dem Ordner läuft, aus dem Sie fragen:`,
  'told-port': ({ asked, port }) =>
    `Oder probieren Sie Port ${port}, dessen Server ${asked} angefordert, aber nicht bekommen hat:`,
  'same-process': ({ port }) =>
    `Oder probieren Sie Port ${port}, auf dem jetzt der Prozess lauscht, der hier zuvor geantwortet hat:`,
  'same-folder': ({ port }) =>
    `Oder probieren Sie Port ${port}, dessen Server im selben Ordner läuft wie der, der hier zuvor geantwortet hat:`,
  'same-project': ({ port, project }) =>
    `Oder probieren Sie Port ${port}, dessen Server zu ${project} gehört, wie der, der hier zuvor geantwortet hat:`,
  'same-title': ({ port, title }) =>
    `Oder probieren Sie Port ${port}, dessen Seite den Titel „${title}“ trägt, wie die, die zuvor hier war:`,
  'inner-port': ({ asked, port }) => `Oder probieren Sie Port ${port}, der zu Port ${asked} eines Containers führt:`,
  'no-port': ({ port }) =>
    `Oder probieren Sie Port ${port}: Die Adresse nennt keinen Port, und dort läuft ein Entwicklungsserver:`,
  'usual-port': ({ asked, port, service }) =>
    `Oder probieren Sie Port ${port}, auf dem ${programName(service)} läuft, das standardmäßig auf ${asked} lauscht:`,
  'next-port': ({ asked, port }) =>
    `Oder probieren Sie Port ${port}, auf den Dev-Server ausweichen, wenn ${asked} belegt ist:`,
  'only-server': ({ port }) => `Oder probieren Sie Port ${port}, auf dem der einzige andere Webserver hier läuft:`,
  'typing-slip': ({ asked, port }) =>
    `Oder probieren Sie Port ${port}, der nur einen Tippfehler von ${asked} entfernt ist:`,
};
