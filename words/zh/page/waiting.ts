import { spaced } from '../names/spaced.ts';

/** What the commands say that wait for an address or watch it. */
export const waiting = {
  /** What is wanted of the address. */
  for: {
    listening: (address: string) => `正在等待 ${address} 接受连接`,
    answering: (address: string) => `正在等待 ${address} 响应`,
    working: (address: string) => `正在等待 ${address} 正常工作`,
  },
  /** How far it is by now. */
  states: {
    down: '尚无程序监听',
    listening: '端口已打开，但服务器尚未就绪',
    answering: '服务器已响应，但页面尚不能正常工作',
    working: '正常工作',
  },
  reached: {
    listening: (address: string, elapsed: string) => spaced`${address} 已接受连接，用时 ${elapsed}`,
    answering: (address: string, elapsed: string) => spaced`${address} 已响应，用时 ${elapsed}`,
    working: (address: string, elapsed: string) => spaced`${address} 已正常工作，用时 ${elapsed}`,
  },
  timedOut: {
    listening: (address: string, limit: string) => spaced`${address} 在 ${limit}内没有接受连接`,
    answering: (address: string, limit: string) => spaced`${address} 在 ${limit}内没有响应`,
    working: (address: string, limit: string) => spaced`${address} 在 ${limit}内未能正常工作`,
  },
  onlyPort: (port: number) => `如果只需等待端口 ${port} 接受连接，请使用 --for listening。`,
  before: '之前：',
  now: '现在：',
  watching: '正在监视变化。按 Ctrl+C 停止。',
};
