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
      : `Port ${port} of the container ${containerName(container)} isn't published`,
  why: ({ port, container, publishedAs, isSeen, isSentHere }) =>
    [
      `Nothing on this computer listens on port ${port}.`,
      isSentHere
        ? `The server in ${describeContainer(container)} sent the browser there.`
        : isSeen
          ? `A program in ${describeContainer(container)} does listen on that port.`
          : `According to its image, ${describeContainer(container)} uses that port.`,
      publishedAs
        ? `On this computer, it's published as port ${publishedAs}.`
        : "A container's port opens on this computer only when it's published. EXPOSE in a Dockerfile or “expose” in Compose doesn't publish it.",
    ].join(' '),
  steps: ({ port, container, publishedAs, isDev }, { target }) => [
    ...(publishedAs
      ? [{ text: `Open the same page on port ${publishedAs}:`, open: addressAt(target, { port: publishedAs }) }]
      : toComeHere(container, port, isDev)),
    startOther,
  ],
};

/** Whoever removed a dev container to publish a port would lose what it was set up with. */
function toComeHere(container: Named, port: number, isDev: boolean): Step[] {
  return isDev ? [forwardInEditor(port)] : publishStep(container, port, port);
}
