import type { HelperState } from '../../../protocol/helper-state.ts';

interface HelperWords {
  title: string;
  text: string;
  command?: string;
}

const install = 'npx portside install';

const sees = '它能看到浏览器看不到的信息：哪个程序占用端口、程序是否崩溃、防火墙做了什么。';

/** The status of the helper, and how to fix each state. The command stands below the text. */
export const helper: Record<HelperState['state'] | 'behind' | 'ahead', HelperWords> = {
  unasked: { title: '尚未检查', text: '页面加载失败时，Portside 会查找其辅助程序。' },
  'not-permitted': {
    title: '使用辅助程序了解全貌',
    text: `${sees}运行以下命令进行设置。浏览器随后会询问一次，是否允许 Portside 与它通信。`,
    command: install,
  },
  'not-installed': {
    title: '辅助程序未安装',
    text: `${sees}它只留在这台计算机上。运行以下命令，然后重新检查。在 Linux 上，Snap 或 Flatpak 版浏览器可能无法使用它；如果是这样，该命令会提示。`,
    command: install,
  },
  'not-allowed': {
    title: '辅助程序不认识此浏览器',
    text: '它已安装，但注册信息中没有列出此扩展程序。运行以下命令，然后重新检查。',
    command: install,
  },
  'foreign-id': {
    title: '辅助程序不认识此 Portside 副本',
    text: '它只为 Portside 自己的扩展程序 ID 启动，而此副本的 ID 不同。请使用正式发布版或构建版的 Portside。',
  },
  'not-executable': {
    title: '无法启动辅助程序的文件',
    text: '它已注册，但注册的文件缺失或不可执行。运行以下命令重新写入该文件。',
    command: install,
  },
  'cannot-start': {
    title: '辅助程序未能启动',
    text: '它已注册，但没有输出任何消息就退出了：文件不可执行或已损坏。运行以下命令重新写入该文件。要查看原因，运行 npx portside status。',
    command: install,
  },
  'node-gone': {
    title: '辅助程序所用的 Node.js 已不存在',
    text: '安装它时所用的 Node.js 已不存在，删除某个版本后会出现这种情况。运行以下命令，用现在使用的 Node.js 重新安装。',
    command: install,
  },
  'program-gone': {
    title: '辅助程序缺少文件',
    text: '它的启动脚本还在，但脚本要启动的程序不在了。运行以下命令恢复该程序。',
    command: install,
  },
  'node-too-old': {
    title: '辅助程序所用的 Node.js 版本过低',
    text: '它需要 Node.js 20 或更高版本。切换到更高的版本，然后运行以下命令，用该版本安装辅助程序。',
    command: install,
  },
  crashed: {
    title: '辅助程序崩溃了',
    text: '它的最后一条消息如下。运行以下命令进行更新。如果仍未解决，请在错误报告中附上该消息。',
    command: 'npx portside@latest install',
  },
  garbled: {
    title: 'Portside 无法理解辅助程序',
    text: '代替它应答的程序不使用它的协议。运行以下命令，换上正确的程序。',
    command: install,
  },
  stopped: {
    title: '辅助程序中途停止了',
    text: '此处显示的是它在停止前的发现。重新检查即可重启它。',
  },
  'too-old': {
    title: '辅助程序的版本低于此扩展程序',
    text: '两者使用的协议版本不同。运行以下命令更新辅助程序。',
    command: 'npx portside@latest install',
  },
  'too-new': {
    title: '辅助程序的版本高于此扩展程序',
    text: '两者使用的协议版本不同。请在浏览器的扩展程序页面更新 Portside。',
  },
  behind: {
    title: '辅助程序的版本低于此扩展程序',
    text: '它运行正常，但可能无法回答此扩展程序的全部问题。运行以下命令更新辅助程序。',
    command: 'npx portside@latest install',
  },
  ahead: {
    title: '辅助程序的版本高于此扩展程序',
    text: '它运行正常，但此扩展程序可能无法理解它给出的全部信息。请在浏览器的扩展程序页面更新 Portside。',
  },
  fine: { title: '辅助程序运行正常', text: '它会检查浏览器看不到的信息。' },
};
