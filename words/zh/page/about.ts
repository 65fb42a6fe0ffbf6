/** Words of the page that explains an address. Backticks mark what is typed or read literally. */
export const about = {
  title: (place: string) => `${place} 是什么？`,
  link: (place: string) => `${place} 是什么？`,
  explainOne: '解释地址',
  more: '了解详情',
  lede: '这是您自己计算机上的地址。发往它的请求不会离开这台计算机。',
  noTargetTitle: '查询本机地址',
  noTarget: '输入 `127.0.0.1:62893` 或 `localhost:3000` 这样的地址，Portside 会作出解释。',
  journeyHeading: '请求经过的路径',
  notTried: '自浏览器启动以来，这里没有出现过失败。请求会经过以下路径。',
  stops: {
    browser: '通过 HTTP 请求页面',
    name: '指向这台计算机自身',
    port: '选定程序',
    program: '如果在运行，就会监听该端口',
    reply: '页面沿原路返回',
  },
  open: (place: string) => `打开 ${place}`,
  diagnosis: '完整诊断',
  another: '另一个地址',
  explain: '解释',
  placeholder: '127.0.0.1:62893',
} as const;
