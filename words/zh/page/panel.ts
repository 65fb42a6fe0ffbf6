/** Words of the panel in the browser's developer tools, and of the way to it. */
export const panel = {
  title: '发往这台计算机的请求',
  counted: (failed: number) => (failed === 0 ? '没有失败的请求。' : `${failed} 个请求失败。`),
  failing: '失败',
  untold: '尚未找到原因',
  finished: '已完成',
  none: '打开开发者工具以来，没有发往这台计算机的请求完成。重新加载页面即可记录全部请求。',
  method: '方法',
  address: '地址',
  status: '状态',
  noAnswer: '无响应',
  time: '时间',
  set: {
    heading: '开发者工具面板',
    lede: '在浏览器的开发者工具中列出标签页发往这台计算机的请求，失败的在前，并说明每个请求的原因和路径。',
    prompt: 'Firefox 会询问“打开的标签页中的数据”，因为它没有范围更小的权限。',
    add: '添加面板',
    isOn: '已添加。打开开发者工具，然后选择 Portside。',
    remove: '移除',
  },
} as const;
