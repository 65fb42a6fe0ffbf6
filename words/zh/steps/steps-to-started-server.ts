import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';

/** How to find the server that this program starts, and what it printed before it ended. */
export function stepsToStartedServer({ program, command = '' }: Process, port: number): Step[] {
  if (program !== 'systemd') return [{ text: `手动启动 ${program} 为端口 ${port} 运行的程序，并查看其输出。` }];
  const systemctl = command.includes('--user') ? 'systemctl --user' : 'systemctl';
  return [
    {
      text: '检查哪个套接字占用此端口，以及它启动哪个服务：',
      command: `${systemctl} list-sockets --all | grep ':${port}'`,
    },
    {
      text: `运行 \`${systemctl} status\` 并加上该服务的名称，查看它是如何结束的，并修复其中报告的问题。列出失败的服务：`,
      command: `${systemctl} list-units --failed`,
    },
    { text: `然后运行 \`${systemctl} restart\` 并加上套接字的名称，重启该套接字。` },
  ];
}
