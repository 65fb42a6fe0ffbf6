import type { FactName, UnknownReason } from '../../../evidence/index.ts';

/** Each completes `Portside 还需要了解：…`, and stands below `无法检查`. */
export const facts: Record<FactName, string> = {
  attempt: '浏览器遇到了什么',
  remembered: '之前是哪个服务器在此响应',
  redirects: '经过哪些重定向到达此处',
  exchange: '浏览器发送和接收了什么',
  serviceWorker: '是否有 Service Worker 参与',
  resolution: '名称解析为什么地址',
  proxy: '代理设置',
  network: '网络接口',
  connect: '端口是否接受连接',
  listeners: '是否有程序在监听',
  owners: '哪个程序占用该端口',
  expected: '预期的服务器是否在运行',
  reservations: '端口是否被保留',
  containers: '哪些容器使用该端口',
  forwarders: '端口转发到哪里',
  runtimes: '有哪些虚拟机和远程引擎',
  session: '当前是否在另一台计算机上工作',
  sandbox: 'Portside 是否运行在沙盒中',
  software: '有哪些安全软件和 VPN',
  firewall: '防火墙如何设置',
  replies: '端口如何响应',
  certificate: '证书',
  upstreams: '它后面有哪些服务器',
  stall: '请求卡在哪里',
  refusal: '是什么拒绝了连接',
  services: '这里还运行着什么',
};

/** Why facts are missing, and how to get them. */
export const reasons: Record<UnknownReason, string> = {
  pending: '仍在检查。',
  'not-needed': '未检查，因为目前的发现不需要它。',
  'no-browser': '只有安装了 Portside 的浏览器在加载页面时才能看到这一点。',
  'helper-missing': '辅助程序可以查明。',
  'helper-too-old': '辅助程序版本过旧，无法查明。请更新：npx portside@latest install',
  'helper-failed': '辅助程序尝试检查但失败了。重新检查可能有用。',
  'not-understood': '较新版本的 Portside 查到了这一点，但当前版本看不懂。请更新当前版本。',
  'not-permitted': '这需要尚未授予的权限。',
  'timed-out': '未能及时得到结果。重新检查可能有用。',
  'not-on-this-platform': '此系统不提供该信息。',
};
