import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { containerName, describeContainer, publishStep } from '../../names/container-words.ts';

export const containerNotPublished: CauseWords<'container-not-published'> = {
  title: ({ port, container, publishedAs }) =>
    publishedAs
      ? `Port ${port} of the container ${containerName(container)} is port ${publishedAs} on this computer`
      : `Port ${port} of the container ${containerName(container)} is not published`,
  why: ({ port, container, publishedAs, isSeen }) =>
    `Nothing listens on port ${port} of this computer. ${
      isSeen
        ? `In ${describeContainer(container)} something does`
        : `The image of ${describeContainer(container)} says that it uses it`
    }, ${
      publishedAs
        ? `and that port is published under the number ${publishedAs}.`
        : 'and a port of a container opens on this computer only when it is published. EXPOSE and expose: alone do not do that.'
    }`,
  steps: ({ port, container, publishedAs }, { target }) => [
    ...(publishedAs
      ? [{ text: `Open the same page on port ${publishedAs}:`, open: addressAt(target, { port: publishedAs }) }]
      : publishStep(container, port, port)),
    { text: 'If the page belongs to another server, start that one instead.' },
  ],
};
