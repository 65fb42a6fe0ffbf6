import type { Risk } from '../../../evidence/machine/services.ts';
import { spaced } from '../names/spaced.ts';

/** What it means if someone else can reach it, in plain words. */
const risks: Record<Risk, string> = {
  debugger: '它是调试器：任何能访问它的人，都能以启动它的用户身份运行任意代码。',
  'browser-debugger': '它能控制浏览器：任何能访问它的人，都能读取其中的页面，并以您的身份操作。',
  database: '它是数据库：除非设有密码，否则任何能访问它的人，都能读取和更改其中的数据。',
  'open-database': '它是没有密码的数据库：任何能访问它的人，都能读取和更改其中的数据。',
  'container-engine': '它是容器引擎的 API：任何能访问它的人，都能在这台计算机上启动任意程序。',
  notebook: '它是没有令牌的 Notebook：任何能访问它的人，都能以启动它的用户身份运行任意代码。',
  shell: '它是没有密码的终端：任何能访问它的人，都能以启动它的用户身份运行任意命令。',
  screen: '它共享这台计算机的屏幕：任何能访问它的人，都可能看到屏幕并进行输入。',
  cluster: '它让任何能访问它的人，无需密码就能获得您在集群中的权限。',
  files: '它提供其文件夹中的所有文件。',
};

const riskNames: Record<Risk, string> = {
  debugger: '调试器',
  'browser-debugger': '浏览器调试器',
  database: '数据库',
  'open-database': '没有密码的数据库',
  'container-engine': '容器引擎',
  notebook: '没有令牌的 Notebook',
  shell: '没有密码的终端',
  screen: '共享的屏幕',
  cluster: '集群的访问入口',
  files: '文件夹中的文件',
};

/** Who can reach a service, what that means, and how to close it. Backticks mark what is read or typed literally. */
export const exposure = {
  risks,
  riskNames,
  listens: (addresses: string) => `它监听 ${addresses}。`,
  listensEverywhere: (addresses: string) => `它监听 ${addresses}，也就是这台计算机的所有地址。`,
  'this-computer': '其他设备无法访问它。',
  directly: '其他设备无法直接访问它。',
  network: '除非防火墙阻止，否则所在网络中的任何设备都能访问它。',
  offline: '这台计算机目前未连接网络。一旦连接，该网络中的任何设备都能访问它。',
  docker: 'Docker 会自行在 Linux 防火墙中开放该端口，绕过 `ufw` 等工具。',
  container: (name: string, image: string | undefined) =>
    image ? `它通向容器 ${name}（镜像 ${image}）。` : `它通向容器 ${name}。`,
  carriedToAll: (program: string, to: string | undefined) =>
    to
      ? `${program} 将它公开到互联网：任何知道该网址（${to}）的人都能访问它。`
      : `${program} 将它公开到互联网：任何知道该网址的人都能访问它。`,
  carried: (program: string, to: string | undefined) =>
    to
      ? `${program} 使它可以在 ${to} 上访问：任何能连接到那里的人都能访问它。`
      : `${program} 使它可以在另一端访问：任何能连接到那里的人都能访问它。`,
  endTunnel: (program: string, pid: number | undefined) =>
    pid === undefined
      ? `在没有其他人需要 ${program} 时停止它。`
      : `在没有其他人需要 ${program}（进程 ${pid}）时停止它。`,
  publishHere: (option: string) => `只在这台计算机上发布它，使用 ${option}，或写在 Compose 文件的 \`ports\` 下：`,
  set: (place: string) => spaced`在${place}中进行以下设置，然后重启它：`,
} as const;
