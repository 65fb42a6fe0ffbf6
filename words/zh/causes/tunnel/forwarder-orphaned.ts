import { addressAt, urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listListeners } from '../../../steps/commands.ts';
import { stepsForBroken, titleOfBroken, whyBroken } from '../../faults/broken-forwarding-words.ts';
import { farEndName, forwarderName } from '../../names/describe-forwarder.ts';
import { spaced } from '../../names/spaced.ts';
import { removalSteps } from '../../steps/forwarder-removal.ts';

export const forwarderOrphaned: CauseWords<'forwarder-orphaned'> = {
  title: (left) =>
    'broken' in left ? titleOfBroken(left.broken, left.port) : `端口 ${left.port} 仍在转发，但它背后的服务已经不在了`,
  why: (left) => {
    if ('broken' in left) return whyBroken(left.broken, left.port);
    const { port, forwarder, answersAt } = left;
    if (answersAt)
      return spaced`发往端口 ${port} 并由 ${forwarderName(forwarder)} 接收的连接到此为止，因为它背后已经没有程序。在 ${urlHost(answersAt)} 上，该端口有响应。`;
    const where = farEndName(forwarder);
    return where
      ? spaced`发往端口 ${port} 的连接仍会经由 ${forwarderName(forwarder)} 到达 ${where}，但那里已经没有程序。在该端口释放之前，其他服务器都无法使用它。`
      : spaced`发往端口 ${port} 的连接仍会交给 ${forwarderName(forwarder)}，但它背后已经没有程序。在该端口释放之前，其他服务器都无法使用它。`;
  },
  steps: (left, { os, target }) =>
    'broken' in left
      ? stepsForBroken(left.broken, left.port)
      : [
          ...(left.answersAt
            ? [{ text: '用有响应的地址打开页面：', open: addressAt(target, { host: left.answersAt }) }]
            : []),
          ...removalSteps(left.forwarder, left.ending, { os, isContainerPossible: left.isContainerPossible }),
          { text: '重新启动该服务，并检查它是否得到了端口：', command: listListeners(os, left.port) },
        ],
};
