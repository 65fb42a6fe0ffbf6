import type { Reach } from '../../../diagnosis/reading/port/exposure.ts';
import { spaced } from '../names/spaced.ts';

/** Where a program that is listening runs from and since when, as far as that is known. */
interface Listening {
  name: string;
  folder?: string | undefined;
  /** `3 小时前` */
  started?: string | undefined;
  addresses: string;
}

/** Words of the popup. Backticks mark what is typed or read literally. */
export const popup = {
  nothing: '近期没有失败',
  nothingLede: '这台计算机上的页面无法加载时，Portside 会提供帮助。',
  how: ['显示请求在哪里停止、原因是什么以及如何解决，而不是浏览器的错误页面。', '服务器一有响应，页面就会加载。'],
  earlier: (ago: string) => `${ago}失败`,
  failed: (count: number) => `近期有 ${count} 个页面加载失败`,
  failedLede: '选择一行即可转到相应的标签页。',
  noServices: '这台计算机上没有程序在监听。',
  /** About a page that loaded. */
  working: {
    loaded: '已加载',
    looking: '正在检查此页面由谁提供、谁能访问…',
    works: '运行正常',
    answers: (status: number) => `返回状态码 ${status}`,
    askedBare: 'Portside 发出的请求不带 Cookie 和查询字符串，因此页面本身可能得到更好的响应。',
    noAnswer: '已加载，但现在没有响应',
    noAnswerLede: 'Portside 刚刚再次请求了服务器，没有得到页面。完整诊断会查找原因。',
    worksFor: {
      'this-computer': '运行正常，仅限这台计算机访问',
      network: '运行正常，且对所在网络开放',
      internet: '运行正常，且对互联网开放',
    } satisfies Record<Reach, string>,
    answersTo: {
      'this-computer': (status: number) => `返回状态码 ${status}，仅限这台计算机访问`,
      network: (status: number) => `返回状态码 ${status}，且对所在网络开放`,
      internet: (status: number) => `返回状态码 ${status}，且对互联网开放`,
    } satisfies Record<Reach, (status: number) => string>,
    listens: ({ name, folder, started, addresses }: Listening) => {
      if (folder && started) return spaced`${folder}中的${name}正在监听 ${addresses}，于${started}启动。`;
      if (folder) return spaced`${folder}中的${name}正在监听 ${addresses}。`;
      return started
        ? spaced`${name}正在监听 ${addresses}，于${started}启动。`
        : spaced`${name}正在监听 ${addresses}。`;
    },
    hidden: (addresses: string) => `另一用户的程序正在监听 ${addresses}。`,
    several: (addresses: string) => `有多个程序正在监听 ${addresses}。`,
    page: (title: string) => `页面标题是“${title}”。`,
    untold: '仅凭浏览器无法看到它由谁提供、谁能访问。',
    keep: '仅限这台计算机访问',
    keepByCommand: '停止它，然后用以下命令重新启动：',
    keepByHand: (host: string) => `在服务器的配置中将主机设为 \`${host}\`，然后重启它。`,
  },
} as const;
