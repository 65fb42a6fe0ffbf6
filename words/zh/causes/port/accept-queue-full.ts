import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listListeners } from '../../../steps/commands.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { spaced } from '../../names/spaced.ts';
import { endingStep } from '../../steps/ending-step.ts';

export const acceptQueueFull: CauseWords<'accept-queue-full'> = {
  title: ({ port }) => `端口 ${port} 上的服务器不再接受连接：它的队列已满`,
  why: ({ port, address, process, waiting }) => {
    const place = address ? `${urlHost(address)}:${port}` : `端口 ${port}`;
    const program = process ? describeProgram(process) : '某个程序';
    const dropped = spaced`系统正在悄悄丢弃发往 ${place} 的新连接：连接队列已满，因为在那里监听的 ${program} 没有接受这些连接。`;
    if (waiting === 0) return dropped;
    return `${dropped}已有 ${waiting} 个连接在等待。`;
  },
  steps: ({ port, ending }, { os }) => [
    {
      text: '查看服务器的终端：它可能停在断点处、正在等待输入，或者忙于永远不会结束的工作。',
    },
    { text: '关闭连接到它的其他一切，例如其他标签页或仍在运行的负载测试。' },
    ending
      ? endingStep('如果它没有恢复，请停止它，再重新启动', ending, { os, aim: 'restart' })
      : {
          text: '如果它没有恢复，请查明是哪个程序，并重启该程序：',
          command: listListeners(os, port),
        },
    {
      text: '如果这是自己编写的程序，请给 listen 传入更大的 backlog，让队列更长：0 或 1 太小了。',
    },
  ],
};
