import type { Named } from '../../../../diagnosis/reading/container/named-container.ts';
import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, publishedUnder, publishStep, startOther } from '../../names/container-words.ts';
import { spaced } from '../../names/spaced.ts';
import { forwardInEditor } from '../../names/steps-to-machine.ts';

export const containerNotPublished: CauseWords<'container-not-published'> = {
  title: ({ port, container, publishedAs }) =>
    publishedAs
      ? publishedUnder(port, container, publishedAs)
      : `容器 ${containerName(container)} 的端口 ${port} 没有发布`,
  why: ({ port, container, publishedAs, isSeen, isSentHere }) =>
    [
      `这台计算机上没有程序监听端口 ${port}。`,
      isSentHere
        ? spaced`${describeContainer(container)}中的服务器将浏览器重定向到了那里。`
        : isSeen
          ? spaced`而在 ${describeContainer(container)} 中，确实有程序在监听这个端口。`
          : spaced`根据镜像信息，${describeContainer(container)} 会使用这个端口。`,
      publishedAs
        ? `在这台计算机上，它发布为端口 ${publishedAs}。`
        : '容器的端口只有在发布后才会在这台计算机上开放：仅有 EXPOSE 或 expose: 是不够的。',
    ].join(''),
  steps: ({ port, container, publishedAs, isDev }, { target }) => [
    ...(publishedAs
      ? [{ text: `在端口 ${publishedAs} 上打开同一页面：`, open: addressAt(target, { port: publishedAs }) }]
      : toComeHere(container, port, isDev)),
    startOther,
  ],
};

/** Whoever removed a dev container to publish a port would lose what it was set up with. */
function toComeHere(container: Named, port: number, isDev: boolean): Step[] {
  return isDev ? [forwardInEditor(port)] : publishStep(container, port, port);
}
