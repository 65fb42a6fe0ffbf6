import type { Fault } from '../../../../diagnosis/causes/program/invalid-response.ts';
import type { Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { spaced } from '../../names/spaced.ts';
import { withCommand } from '../../steps/with-command.ts';

export const invalidResponse: CauseWords<'invalid-response'> = {
  title: ({ port, fault }) => titles[fault](port),
  why: ({ port, process, fault, code }) =>
    [
      whys[fault](process ? describeProgram(process) : `端口 ${port} 上的服务器`),
      ...(code ? [`浏览器报告的错误是 ${code}。`] : []),
    ].join(''),
  steps: ({ fault }, { target }) => [
    ...steps[fault],
    { text: '阅读服务器终端或日志的最后几行：响应过程中引发的错误会显示在那里。' },
    withCommand('查看原始响应', curl(target)),
  ],
};

const titles: Record<Fault, (port: number) => string> = {
  truncated: (port) => `端口 ${port} 返回的响应中途被截断`,
  'broken-headers': (port) => `端口 ${port} 上的服务器发送了浏览器拒绝接受的标头`,
  'broken-body': (port) => `端口 ${port} 上的服务器发送的分块响应已损坏`,
  'broken-encoding': (port) => `端口 ${port} 上的服务器发送的页面无法解压缩`,
};

const whys: Record<Fault, (server: string) => string> = {
  truncated: (server) => spaced`${server} 使用 HTTP，但在完整响应到达之前就关闭了连接。`,
  'broken-headers': (server) =>
    spaced`${server} 使用 HTTP，但它的标头不符合规则：缺少状态行、有标头以不同的值重复出现，或者标头过长。`,
  'broken-body': (server) => spaced`${server} 使用 HTTP 并声明页面以分块方式发送，但分块大小没有出现在应有的位置。`,
  'broken-encoding': (server) =>
    spaced`${server} 使用 HTTP 并声明页面经过 gzip 或类似方式压缩，但实际上没有压缩，或者数据已损坏。`,
};

const steps: Record<Fault, Step[]> = {
  truncated: [
    {
      text: '检查服务器是否在响应过程中崩溃或耗尽内存，以及它的 Content-Length 统计的是字节数而不是字符数。',
    },
  ],
  'broken-headers': [
    {
      text: '查找省略了状态行、将 Content-Length 或 Location 设置了两次、或在单个标头中放入过多内容的代码或前置代理。',
    },
  ],
  'broken-body': [
    {
      text: '让框架来写响应正文：自行设置 Transfer-Encoding 的代码也必须自行写出分块。',
    },
  ],
  'broken-encoding': [
    {
      text: '查找设置了 Content-Encoding 却没有压缩页面、或压缩了两次的代码或代理。关闭压缩来测试。',
    },
  ],
};

/** Leaves out the query, and the command altogether if the path holds anything a shell would interpret. */
function curl({ url }: Target): string | undefined {
  const { origin, pathname } = new URL(url);
  return /^[\w./~@%+-]*$/.test(pathname) ? `curl --include --raw ${origin}${pathname}` : undefined;
}
