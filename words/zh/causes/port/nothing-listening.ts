import type { DetailsOf } from '../../../../diagnosis/causes/index.ts';
import { firstDynamicPort } from '../../../../diagnosis/knowledge/dynamic-ports.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listListeners } from '../../../steps/commands.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { spaced } from '../../names/spaced.ts';
import { waitHere } from '../../steps/wait-here.ts';

export const nothingListening: CauseWords<'nothing-listening'> = {
  title: ({ port }) => `没有程序在监听端口 ${port}`,
  why: ({ port, tableRead, isRefusalTold, hidden, browser }) =>
    [
      whyRefused({ port, tableRead, isRefusalTold }),
      ...(hidden ? [spaced`${describeProgram(hidden)} 打开了端口 ${port}，但它在独立的网络中，从这里无法访问。`] : []),
      ...(browser
        ? [spaced`${describeProgram(browser)} 启动时带有 --remote-debugging-port=${port}，但没有打开这个端口。`]
        : []),
    ].join(''),
  steps: ({ port, hidden, browser: debugged }, { os, target, browser }) => [
    ...(hidden ? [outOfItsNetwork] : []),
    ...(debugged ? [withOwnProfile] : []),
    ...(port >= firstDynamicPort
      ? [
          {
            text: `请回到提供此链接的应用或终端，打开一个新链接：端口 ${port} 是临时端口，程序每次启动都可能换用新端口。`,
          },
        ]
      : []),
    { text: '启动服务器，并打开它显示的网址。' },
    ...(browser ? [waitHere(target)] : []),
    { text: '查看是哪个程序在监听此端口：', command: listListeners(os, port) },
  ],
};

type Refusal = Pick<DetailsOf<'nothing-listening'>, 'port' | 'tableRead' | 'isRefusalTold'>;

function whyRefused({ port, tableRead, isRefusalTold }: Refusal): string {
  if (tableRead) return `没有程序在监听端口 ${port}，所以这台计算机会拒绝到该端口的连接。`;
  return isRefusalTold
    ? `这台计算机拒绝了连接。没有程序监听端口 ${port} 时就会这样。`
    : `没有记录连接是如何失败的。多数情况下，是因为没有程序监听端口 ${port}。`;
}

const outOfItsNetwork = {
  text: '启动服务器时，不要使用隔离它的工具，例如 unshare --net、ip netns exec 或沙盒；或者从隔离环境内部打开页面。',
};

/** https://developer.chrome.com/blog/remote-debugging-port */
const withOwnProfile = {
  text: '关闭浏览器，再次启动时加上 --user-data-dir 和一个单独的文件夹：Chrome 不会为日常使用的个人资料打开调试端口。',
};
