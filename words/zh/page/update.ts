/** The line in the popup after an update. */
export const update = {
  line: (version: string) => `Portside 已更新到 ${version}：查看更新内容`,
  /** 面向使用者的各版本更新内容；完整内容见 CHANGELOG.md。 */
  news: {
    '0.1.0': [
      '步骤带有按钮：一键打开、复制或重试。',
      '命令按您使用的 shell（例如 PowerShell 或 fish）书写，可在命令旁选择。',
      '可以将诊断复制为向 AI 助手提出的问题。',
    ],
  },
};
