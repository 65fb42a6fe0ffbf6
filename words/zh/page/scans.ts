/** Words about pages that try ports on this computer. Each row of `knownFor` says what such ports are known for. */
export const scans = {
  heading: '此页面尝试过的端口',
  known: 'Portside 如何得知',
  inFrame: (page: string) => `它是来自 ${page} 的页面的一部分。`,
  many: '页面通常只与一个或几个端口通信。尝试许多端口的页面，是在查找这台计算机上运行着什么。',
  knownFor: {
    'remote-desktop': '其中一些端口属于远程桌面程序。购物网站和银行会检查它们，以判断是否有其他人在控制这台计算机。',
    automation: '其中一些端口属于浏览器自动化工具。网站会检查它们，以区分机器人和真人。',
    discord: '其中一些端口属于 Discord 应用。页面会检查它们，以找到该应用，或得知它是否在运行。',
    'phone-apps': 'Meta 和 Yandex 的应用曾监听其中一些端口，以得知谁访问了哪个网站。',
  },
  sample: (ports: string, isAll: boolean) =>
    isAll ? `尝试过的端口：${ports}。` : `尝试过的端口中，最小的是：${ports}。`,
  learns: '根据每次响应所用的时间，页面可以判断哪些端口是开放的。只有服务器允许时，页面才能读取那里的响应内容。',
  counted: 'Portside 只统计这些请求的数量，不会查看其中任何一个。',
  elsewhere: '关闭页面即可让它停止。要让该网站无法接触这台计算机，请在浏览器的网站设置中，禁止它访问本地网络或此设备。',
  here: '此页面来自这台计算机。监控本机服务器的程序会这样做。如果它不应如此，请停止其服务器。',
} as const;
