import { brand } from '../../badge.ts';
import { spaced } from '../names/spaced.ts';
import { about } from './about.ts';
import { agent } from './agent.ts';
import { assistant } from './assistant.ts';
import { buttons } from './buttons.ts';
import { calls } from './calls.ts';
import { checkout } from './checkout.ts';
import { facts, reasons } from './evidence.ts';
import { exposure } from './exposure.ts';
import { firstWords } from './first-words.ts';
import { helper } from './helper.ts';
import { memory } from './memory.ts';
import { options } from './options.ts';
import { panel } from './panel.ts';
import { popup } from './popup.ts';
import { running } from './running.ts';
import { scans } from './scans.ts';
import { update } from './update.ts';
import { waiting } from './waiting.ts';
import { welcome } from './welcome.ts';

/** The texts of the pages and of the command line. */
export const page = {
  brand,
  eyebrow: {
    certain: '原因',
    likely: '最可能的原因',
    works: '已恢复正常',
    undecided: '尚不确定',
    looking: firstWords.eyebrow,
  },
  certainty: { certain: '确定', likely: '可能' },
  headings: {
    whatToDo: '解决方法',
    alsoPossible: '其他可能',
    couldNotBeTold: '无法检查',
    running: '这台计算机上正在运行',
    checked: '检查内容',
    about: '关于此地址',
    helper: '辅助程序',
    privacy: '隐私',
    howItWorks: '工作原理',
  },
  addressBar: {
    form: '网址',
    host: '协议和主机',
    port: '端口',
    path: '路径',
    tryAgain: '重试',
    open: '打开',
    copy: '复制网址',
    noAddress: '这不是网址。端口的范围是 1 至 65535。',
  },
  buttons,
  journey: {
    label: '请求经过的路径',
    browser: '浏览器',
    port: (port: number) => `端口 ${port}`,
    program: '程序',
    reply: '响应',
    notKnown: '未知',
    notReached: '未到达',
    stoppedHere: '请求在此停止',
    states: { ok: '已通过', bad: '在此停止', unknown: '未知', 'not-reached': '未到达' },
  },
  faultCard: {
    dismiss: '关闭',
    mute: (site: string) => `对 ${site} 免打扰`,
  },
  watch: {
    answered: (status: number, elapsed: string) => `${status}，用时 ${elapsed}`,
    watching: (port: number) => `正在监视端口 ${port}。它一有响应，此标签页就会重新加载。`,
    watchingPage: (port: number) => `正在监视端口 ${port}。页面一能加载，此标签页就会重新加载。`,
    starting: (port: number) => `端口 ${port} 已打开，但服务器尚未就绪。就绪后，此标签页会重新加载。`,
    goingOn: (path: string) => `服务器已响应。正在加载 ${path}。`,
    answers: (port: number) => `端口 ${port} 已响应。`,
    answersForm: (port: number) =>
      `端口 ${port} 已响应。之前失败的是表单，而 Portside 从不重新发送表单：请返回并自行提交。`,
    blocked: (port: number) => `不监视端口 ${port}：此浏览器不会打开该端口上的页面。`,
    signIn: '不监视此网址：登录链接只能使用一次。请从要求登录的程序重新登录。',
    waits: (elapsed: string) => spaced`已有${elapsed}没有响应`,
    short: '正在监视',
    shortWaiting: '仍在加载',
  },
  services: {
    looking: '正在检查…',
    unknown: '仅凭浏览器无法看到这里还运行着什么，辅助程序可以。',
    none: '这台计算机上没有其他程序在监听。',
    noneAnswers: '常用的 Web 服务器端口上没有响应。',
    page: '网页',
    program: '程序',
    noPage: '不是网页',
    more: (count: number) => `另外 ${count} 项`,
  },
  looking: {
    title: firstWords.title,
    lede: firstWords.lede,
    steps: '稍后会显示初步结果。',
  },
  undecided: {
    title: (host: string) => `尚不清楚 ${host} 为何无法加载`,
    missing: (facts: string) => `可能有多种原因。要加以区分，Portside 还需要了解：${facts}。`,
    reported: (code: string) => `浏览器报告 ${code}。`,
    /** What a failure means that no cause explains. */
    failures: {
      'blocked-by-response':
        '这表示服务器已响应，但响应本身通过 X-Frame-Options、Content-Security-Policy 或 Cross-Origin-Resource-Policy 禁止在那里显示或使用它。',
      interrupted: '这表示请求被页面以外的因素终止：网络发生变化、计算机进入睡眠状态，或浏览器处于离线状态。不妨重试。',
      'out-of-resources':
        '这表示浏览器或系统的某种资源已耗尽，例如内存、磁盘空间或空闲连接。与其更改服务器，不如关闭一些程序。',
    },
    nothingFits: '没有已知原因可以解释此次失败',
    nothingFitsLede: 'Portside 排除了它知道的所有原因。下面的报告包含它发现的所有信息。',
  },
  noTarget: {
    title: '这不是本机地址',
    lede: 'Portside 检查 localhost、以 .localhost 结尾的域名、127.x.x.x 和 [::1]。',
  },
  noBackground: {
    title: 'Portside 没有响应',
    lede: '它的后台脚本已停止。点击“重试”将其唤醒。如果仍未解决，请重启浏览器。',
  },
  about: about,
  popup: popup,
  running: running,
  exposure: exposure,
  calls: calls,
  checkout: checkout,
  scans: scans,
  memory,
  update,
  waiting,
  agent,
  assistant,
  options,
  panel,
  welcome,
  helper: helper,
  facts: facts,
  reasons: reasons,
};
