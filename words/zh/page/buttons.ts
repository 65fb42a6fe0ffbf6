/** What is on buttons, wherever they are. */
export const buttons = {
  copy: '复制',
  copied: '已复制',
  copyFailed: '无法复制',
  copyReport: '复制报告',
  copyPrompt: '复制给 AI 助手',
  /** In steps, beside buttons of the page that do the same. */
  reload: '重新加载页面',
  tryNow: '立即重试',
  openErrorPage: '打开错误页面',
  /** Names a choice of shells. */
  shell: 'Shell',
  ownErrorPage: '显示浏览器的错误页面',
  settings: '设置',
  allowHelper: '允许使用辅助程序',
  lookAgain: '重新检查',
  fullDiagnosis: '完整诊断',
  open: '打开',
};
