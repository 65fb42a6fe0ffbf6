/** Words of the page that opens once after the installation. */
export const welcome = {
  title: '欢迎使用 Portside',
  lede: '这台计算机上的页面无法加载时，Portside 会代替浏览器的错误页面说明原因，并在服务器响应后立即加载该页面。',
  link: '欢迎页面',
  try: {
    heading: '试一试',
    text: '打开一个很可能没有程序在运行的地址，看看 Portside 会代替浏览器说些什么。',
    open: (place: string) => `打开 ${place}`,
  },
  ways: {
    heading: '查询任意本地地址',
    menu: '右键点击链接或选中的文字，然后选择“诊断”。',
    keyword: '在地址栏中输入 `port 3000` 或 `port localhost:5173/api`，然后按 Enter 键。',
    key: (keys: string) => `按 \`${keys}\` 打开弹出窗口。`,
  },
  reads:
    'Portside 只查看这台计算机上的地址：能否加载、由什么响应、哪些发往它们的请求失败。任何数据都不会离开这台计算机。',
} as const;
