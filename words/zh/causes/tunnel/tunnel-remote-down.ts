import type { Trouble } from '../../../../diagnosis/reading/container/trouble-of.ts';
import type { Forwarder } from '../../../../evidence/machine/forwarders.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { titleThatFits } from '../../../names/title-that-fits.ts';
import type { Step } from '../../../step.ts';
import { commandOnMachine } from '../../../steps/ssh-command.ts';
import { complaintSentence, farEndName, forwarderName } from '../../names/describe-forwarder.ts';
import { spaced } from '../../names/spaced.ts';
import { withCommand } from '../../steps/with-command.ts';

export const tunnelRemoteDown: CauseWords<'tunnel-remote-down'> = {
  title: ({ port, forwarder, trouble }) => {
    const [name, where] = [forwarderName(forwarder), farEndName(forwarder)];
    if (trouble === 'forbidden') return spaced`另一台计算机禁止通过 ${name}（端口 ${port}）建立连接`;
    const title = spaced`${name}（端口 ${port}）的远端没有响应`;
    return titleThatFits(where ? `${title}：${where}` : title, title);
  },
  why: ({ port, forwarder, trouble }) =>
    [whereItGoes(forwarder, port), says(trouble, forwarder), ...complaintSentence(forwarder)].join(''),
  steps: ({ forwarder, trouble }) => [
    ...(trouble === 'forbidden' ? allowSteps : []),
    ...(trouble === 'lost' ? [] : startSteps(forwarder, trouble)),
    {
      text: spaced`停止 ${forwarderName(forwarder)}，再重新启动它：连接中断或另一端重启之后，它仍占用端口，却不通往任何地方。`,
    },
  ],
};

function whereItGoes(forwarder: Forwarder, port: number): string {
  const [name, where] = [forwarderName(forwarder), farEndName(forwarder)];
  return where
    ? spaced`发往端口 ${port} 的连接经由 ${name} 到达 ${where}。`
    : spaced`发往端口 ${port} 的连接经由 ${name} 传送。`;
}

function says(trouble: Trouble | undefined, { carrier, farEnd }: Forwarder): string {
  if (trouble === 'forbidden') return '中间的服务器拒绝转发这些连接。';
  if (trouble === 'lost' && carrier === 'stuck') return '另一台计算机不再确认收到发给它的内容。';
  if (trouble === 'lost') return '隧道所依赖的连接已经中断。';
  if (trouble === 'nobody-there') return farEnd === 'silent' ? '远端没有响应。' : '远端没有程序接受这些连接。';
  return '这些连接会被关闭，或者始终得不到响应。从这里无法看到远端有什么。';
}

const allowSteps: Step[] = [
  {
    text: '在另一台计算机的 sshd_config 中设置 AllowTcpForwarding yes，确保没有 PermitOpen 遗漏此目标，然后重新加载 SSH 服务器。',
  },
];

function startSteps({ program, via, sshPort, to }: Forwarder, trouble: Trouble | undefined): Step[] {
  if (trouble === 'forbidden') return [];
  if (/^(kubectl|oc)$/.test(program))
    return [
      {
        text: '检查 Pod 是否正在运行并已就绪。重启后会成为新的 Pod，端口转发不会随之转移：',
        command: `${program} get pods`,
      },
    ];
  if (via && to) {
    const look = /ssh/.test(program)
      ? commandOnMachine({ host: via, sshPort }, `ss -ltn 'sport = :${to.port}'`)
      : undefined;
    const text = `在 ${via} 上检查服务器是否正在运行并监听端口 ${to.port}，如果没有，请启动它`;
    return [withCommand(text, look)];
  }
  if (via) return [{ text: `在 ${via} 上检查服务器是否正在运行，如果没有，请启动它。` }];
  if (to) return [{ text: spaced`检查服务器是否正在运行并监听 ${farEndName({ to }) ?? ''}，如果没有，请启动它。` }];
  return [{ text: '在另一端检查服务器是否正在运行，如果没有，请启动它。' }];
}
