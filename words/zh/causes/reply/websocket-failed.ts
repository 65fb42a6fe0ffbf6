import type { CauseWords } from '../../../cause-words.ts';
import { listListeners } from '../../../steps/commands.ts';
import { socketWords } from '../../faults/socket-words.ts';

export const websocketFailed: CauseWords<'websocket-failed'> = {
  title: ({ fault, port }) => socketWords(fault, port).title,
  why: ({ fault, port }) => socketWords(fault, port).why,
  steps: ({ fault, port }, { os }) => [
    ...socketWords(fault, port).steps,
    { text: '查看是哪个程序在监听该端口：', command: listListeners(os, port) },
  ],
};
