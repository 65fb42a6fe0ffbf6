import type { Forwarder } from '../../../../evidence/machine/forwarders.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { titleThatFits } from '../../../names/title-that-fits.ts';
import type { Step } from '../../../step.ts';
import { tunnelCommand } from '../../../steps/ssh-command.ts';
import { complaintSentence, farEndName, forwarderName } from '../../names/describe-forwarder.ts';
import { spaced } from '../../names/spaced.ts';

export const tunnelWrongTarget: CauseWords<'tunnel-wrong-target'> = {
  title: ({ port, forwarder, isAssumed }) => {
    const [name, where] = [forwarderName(forwarder), farEndName(forwarder)];
    if (isAssumed) return spaced`端口 ${port} 经由 ${name} 可能通往了错误的地址`;
    const short = spaced`端口 ${port} 经由 ${name} 通往一个没有程序监听的地址`;
    return where ? titleThatFits(spaced`端口 ${port} 经由 ${name} 通往 ${where}，但那里没有程序监听`, short) : short;
  },
  why: ({ port, forwarder, instead, isAssumed }) =>
    [
      isAssumed
        ? spaced`发往端口 ${port} 的连接经由 ${forwarderName(forwarder)} 到达 ${farEndName(forwarder) ?? '另一个地址'}，但没有返回任何页面。从这里看不到远端有什么程序在监听：服务器可能在另一个地址、端口或计算机上。`
        : spaced`发往端口 ${port} 的连接经由 ${forwarderName(forwarder)} 到达 ${farEndName(forwarder) ?? '另一个地址'}，但那里不接受连接。`,
      ...(instead ? [`那里有程序在监听 ${instead}。`] : []),
      ...complaintSentence(forwarder),
    ].join(''),
  steps: ({ port, forwarder, instead }) => [
    ...(instead ? [again(forwarder, port, instead)] : findPort(forwarder)),
    {
      text: '或者让服务器监听隧道当前的目标。监听 127.0.0.1 时，它只接受来自自身所在计算机的连接；监听 [::1] 时，它不接受任何通过 IPv4 的连接。',
    },
  ],
};

function again({ program, via, sshPort }: Forwarder, port: number, instead: string): Step {
  const text = spaced`停止 ${forwarderName({ program })}，然后以 ${instead} 为目标重新启动它`;
  const tunnel = program === 'ssh' && via && tunnelCommand({ host: via, sshPort }, port, instead);
  if (tunnel) return { text: `${text}：`, command: tunnel };
  if (program === 'socat')
    return { text: `${text}：`, command: `socat TCP-LISTEN:${port},bind=127.0.0.1,reuseaddr,fork TCP:${instead}` };
  return { text: `${text}。` };
}

function findPort({ program, via }: Forwarder): Step[] {
  const [, resource = '', namespace] = /^(\S+?)(?: in (\S+))?$/.exec(via ?? '') ?? [];
  if (/^(kubectl|oc)$/.test(program) && /^[\w./-]+$/.test(`${resource}${namespace ?? ''}`))
    return [
      {
        text: '查明 Pod 中的程序监听哪个端口，并转发到那个端口。Chart 或手册中给出的端口可能已经过时：',
        command: `${program} ${namespace ? `-n ${namespace} ` : ''}get ${resource} -o jsonpath='{..containerPort}{..targetPort}'`,
      },
    ];
  return [
    {
      text: '查明服务器在远端监听的地址和端口，然后以此为目标重新启动隧道。',
    },
  ];
}
