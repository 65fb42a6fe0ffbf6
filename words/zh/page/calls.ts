import type { Resource } from '../../../evidence/browser/attempt.ts';

const kinds: Record<Resource, string> = {
  page: '页面',
  frame: '框架',
  script: '脚本',
  style: '样式表',
  image: '图片',
  fetch: 'fetch/XHR',
  'event-stream': '事件流',
  websocket: 'WebSocket',
  other: '文件',
};

/** Words about the requests of a page to this computer that fail. */
export const calls = {
  heading: '此页面失败的请求',
  kinds,
  looking: '正在检查…',
  waiting: '请先解决上面的问题，然后重新打开此处检查这一项。',
  storm: (most: number) =>
    `此页面尝试了这台计算机上超过 ${most} 个地址，都没有得到响应，与扫描开放端口的页面行为相同。Portside 不会逐一检查它们。`,
  alsoPossible: '其他可能：',
  /** The optional permission. */
  elsewhere: {
    heading: '其他网站对这台计算机的请求',
    lede: '其他网站的页面有时会请求这台计算机上的服务器，例如托管的管理页面或登录流程。要解释这类请求为何失败，并显示哪些页面尝试了这台计算机的许多端口，Portside 需要查看这些请求的权限。',
    reads:
      '对于每个这样的请求，Portside 会读取其网址、来源网站、是否失败，以及决定页面能否读取响应的标头。它只查看发往这台计算机的请求。',
    prompt: '浏览器会询问是否允许访问“您在所有网站上的数据”，因为它没有范围更小的相应权限。',
    allow: '允许',
    allowInPopup: '查看其他网站的请求',
    allowed: '已允许。重新加载页面后，失败的请求会显示在此弹出窗口中。',
    isOn: '已允许。',
    takeBack: '撤销权限',
  },
} as const;
