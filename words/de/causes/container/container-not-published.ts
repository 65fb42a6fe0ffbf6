import type { Named } from '../../../../diagnosis/reading/container/named-container.ts';
import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, publishedUnder, publishStep, startOther } from '../../names/container-words.ts';
import { forwardInEditor } from '../../names/steps-to-machine.ts';

export const containerNotPublished: CauseWords<'container-not-published'> = {
  title: ({ port, container, publishedAs }) =>
    publishedAs
      ? publishedUnder(port, container, publishedAs)
      : `Port ${port} des Containers ${containerName(container)} ist nicht veröffentlicht`,
  why: ({ port, container, publishedAs, isSeen, isSentHere }) =>
    [
      `Auf diesem Computer lauscht kein Programm auf Port ${port}.`,
      isSentHere
        ? `Der Server im ${describeContainer(container)} hat den Browser dorthin geschickt.`
        : isSeen
          ? `Ein Programm im ${describeContainer(container)} lauscht jedoch auf diesem Port.`
          : `Laut seinem Image verwendet der ${describeContainer(container)} diesen Port.`,
      publishedAs
        ? `Auf diesem Computer ist er als Port ${publishedAs} veröffentlicht.`
        : 'Der Port eines Containers öffnet sich auf diesem Computer nur, wenn er veröffentlicht ist: EXPOSE und expose: allein bewirken das nicht.',
    ].join(' '),
  steps: ({ port, container, publishedAs, isDev }, { target }) => [
    ...(publishedAs
      ? [{ text: `Öffnen Sie dieselbe Seite auf Port ${publishedAs}:`, open: addressAt(target, { port: publishedAs }) }]
      : toComeHere(container, port, isDev)),
    startOther,
  ],
};

/** Whoever removed a dev container to publish a port would lose what it was set up with. */
function toComeHere(container: Named, port: number, isDev: boolean): Step[] {
  return isDev ? [forwardInEditor(port)] : publishStep(container, port, port);
}
