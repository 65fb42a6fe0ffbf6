import { spaced } from '../names/spaced.ts';

/** Words about the folder and the branch that a server runs from. Backticks mark what is typed or read literally. */
export const checkout = {
  /** Said by a command, to whoever asks from a folder. */
  youAreIn: (server: string, here: string) => spaced`此页面由${server}提供；您在${here}中。`,
  otherCheckout: (server: string, here: string) =>
    spaced`此页面由此项目的另一个工作副本提供，即${server}；您在${here}中。`,
  yourServer: (ports: string) => `此文件夹中您的服务器在端口 ${ports} 上。`,
  running: (here: string) => spaced`正在${here}中运行：`,
  notServing: (here: string) => spaced`${here}中没有 Web 服务器在运行，但以下端口是打开的：`,
  notRunning: (here: string) => spaced`${here}中没有服务器在运行。`,
  elsewhere: '同一项目正在另一个工作副本中运行：',
  noProject: (folder: string) => spaced`${folder}不是项目文件夹，因此没有服务器算作属于它。`,
  /** In the popup, about a page that comes from a container. */
  container: (name: string, place: string) => spaced`它通向${place}中的容器 ${name}。`,
} as const;
