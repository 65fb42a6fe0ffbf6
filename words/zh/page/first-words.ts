/** What the tips page says before anything else of it is there. */
export const firstWords = {
  eyebrow: '正在检查',
  title: (host: string) => `${host} 未能加载`,
  lede: 'Portside 正在查找原因，结果稍后会显示在此处。',
};
