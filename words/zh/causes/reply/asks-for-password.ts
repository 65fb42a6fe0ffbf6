import type { CauseWords } from '../../../cause-words.ts';

export const asksForPassword: CauseWords<'asks-for-password'> = {
  title: ({ port }) => `端口 ${port} 上的服务器要求输入密码`,
  why: ({ realm }) =>
    realm
      ? `服务器返回了 401，因此浏览器在显示页面之前，会要求输入“${realm}”的用户名和密码。`
      : '服务器返回了 401，因此浏览器在显示页面之前，会要求输入用户名和密码。',
  steps: (_, { target }) => [
    { text: '打开页面并登录：', open: target.url },
    { text: '如果浏览器始终没有询问，请在服务器的配置中查看谁有访问权限。' },
  ],
};
