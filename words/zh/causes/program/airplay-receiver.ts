import type { CauseWords } from '../../../cause-words.ts';
import { listListeners } from '../../../steps/commands.ts';

export const airplayReceiver: CauseWords<'airplay-receiver'> = {
  title: ({ port }) => `这台 Mac 上的隔空播放接收器正在使用端口 ${port}`,
  why: ({ port }) =>
    `从 macOS Monterey 开始，隔空播放接收器（进程名为 ControlCenter）会监听端口 5000 和 7000，并以 403 响应网页请求。端口 ${port} 上的就是它，而不是您的服务器。`,
  steps: ({ port }) => [
    { text: `换用其他端口启动自己的服务器，例如 ${port + 1}，然后打开那个端口。` },
    {
      text: '或者在“系统设置 > 通用 > 隔空投送与接力”中关闭“隔空播放接收器”，然后重新启动自己的服务器。',
    },
    { text: '查看是哪个程序占用了该端口：', command: listListeners('macos', port) },
  ],
};
