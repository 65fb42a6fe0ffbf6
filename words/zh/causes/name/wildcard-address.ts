import type { CauseWords } from '../../../cause-words.ts';

export const wildcardAddress: CauseWords<'wildcard-address'> = {
  title: ({ host }) => `${host} 是用于监听的地址，不能用来打开页面`,
  why: ({ host }) =>
    `服务器接受这台计算机所有地址上的连接时，会显示 ${host}。作为要打开的网址，它不指向任何计算机，各浏览器的处理方式也不同：Firefox 会拒绝它，Windows 也是如此。`,
  steps: ({ reachable }) => [
    { text: '用 localhost 打开同一页面：', open: reachable },
    { text: '在链接中，以及在连接该服务器的程序的设置中，使用 localhost。服务器自己的监听地址可以保持不变。' },
  ],
};
