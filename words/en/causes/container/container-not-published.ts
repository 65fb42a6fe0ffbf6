import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, publishStep } from '../../names/container-words.ts';

export const containerNotPublished: CauseWords<'container-not-published'> = {
  title: ({ port, container, publishedAs }) =>
    publishedAs
      ? `Port ${port} of the container ${containerName(container)} is published as port ${publishedAs}`
      : `Port ${port} of the container ${containerName(container)} isn't published`,
  why: ({ port, container, publishedAs, isSeen }) =>
    [
      `Nothing on this computer listens on port ${port}.`,
      isSeen
        ? `A program in ${describeContainer(container)} does listen on that port.`
        : `According to its image, ${describeContainer(container)} uses that port.`,
      publishedAs
        ? `On this computer, it's published as port ${publishedAs}.`
        : "A container's port opens on this computer only when it's published. EXPOSE in a Dockerfile or “expose” in Compose doesn't publish it.",
    ].join(' '),
  steps: ({ port, container, publishedAs }, { target }) => [
    ...(publishedAs
      ? [{ text: `Open the same page on port ${publishedAs}:`, open: addressAt(target, { port: publishedAs }) }]
      : publishStep(container, port, port)),
    { text: 'If the page belongs to a different server, start that one instead.' },
  ],
};
