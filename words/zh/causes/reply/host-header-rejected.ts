import type { RefusedName } from '../../../../diagnosis/reading/reply/refused-name.ts';
import { addressAt, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { withoutFullStop } from '../../../names/without-full-stop.ts';
import type { Step } from '../../../step.ts';
import { hostCheckWords } from '../../faults/host-check-words.ts';
import { spaced } from '../../names/spaced.ts';

export const hostHeaderRejected: CauseWords<'host-header-rejected'> = {
  title: ({ host, status, isReplaced }, { target: { port } }) =>
    status === 404
      ? `端口 ${port} 上的服务器没有名为 ${host} 的网站`
      : isReplaced
        ? `端口 ${port} 背后的服务器不接受发往 ${host} 的请求`
        : `端口 ${port} 上的服务器不接受发往 ${host} 的请求`,
  why: ({ status, words, passes, by }) =>
    [
      words
        ? `请求到达了服务器，服务器返回了 ${status}：“${withoutFullStop(words)}”。`
        : `请求到达了服务器，服务器返回了 ${status}。`,
      passes ? `以名称 ${passes.host} 请求同一页面时，它返回 ${passes.status}。` : '',
      status === 404 ? '拥有多个网站的服务器根据地址栏中的名称选择网站。' : checkWords(by),
    ]
      .filter(Boolean)
      .join(''),
  steps: (details, { target }) => [...stepsToOpen(details, target), ...stepsForName(details, target.host)],
};

function checkWords(by: RefusedName['by']): string {
  return by
    ? spaced`${hostCheckWords[by].name} 会检查每个请求的主机名，以防其他网站以自己的名称访问它。`
    : '服务器会检查每个请求的主机名，以防其他网站以自己的名称访问它。';
}

function stepsToOpen({ passes }: RefusedName, target: Target): Step[] {
  if (!passes) return [];
  return [{ text: '用它接受的名称打开同一页面：', open: addressAt(target, { host: passes.host }) }];
}

function stepsForName({ by, host, status, isReplaced }: RefusedName, asked: string): Step[] {
  if (isReplaced)
    return [
      {
        text: `让中间的代理原样传递它收到的名称：网址中是 ${asked}，但服务器收到的是 ${host}。在 nginx 中，使用 \`proxy_set_header Host $host\`。`,
      },
      ...(by ? [{ text: `或者保持代理不变。${hostCheckWords[by].allow(host)}。` }] : []),
    ];
  return [
    { text: allowWords({ by, host, status }) },
    ...(status === 404
      ? []
      : [
          {
            text: '只添加这一个名称，并保持检查开启：没有它，任何网站都能从此服务器读取内容。',
          },
        ]),
  ];
}

function allowWords({ by, host, status }: Pick<RefusedName, 'by' | 'host' | 'status'>): string {
  if (by) return `${hostCheckWords[by].allow(host)}，然后重启服务器。`;
  return status === 404
    ? `在服务器的配置中，将 ${host} 添加到网站列表，然后重启服务器。`
    : `在服务器的配置中，将 ${host} 添加到允许的主机，然后重启服务器。`;
}
