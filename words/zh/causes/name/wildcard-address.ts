import type { CauseWords } from '../../../cause-words.ts';

export const wildcardAddress: CauseWords<'wildcard-address'> = {
  title: ({ host }) => `${host} 是用于监听的地址，不能用来打开页面`,
  why: ({ host }) =>
    `服务器接受这台计算机所有地址上的连接时，会显示 ${host}。它不是某一台计算机的地址，能否打开取决于浏览器和系统：Firefox 会拒绝它，Windows 也是如此。`,
  steps: ({ reachable }) => [
    { text: '用 localhost 打开同一页面：', open: reachable },
    { text: '在链接中，以及在连接该服务器的程序的设置中，使用 localhost。服务器自己的监听地址可以保持不变。' },
  ],
};
