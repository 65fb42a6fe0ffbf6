import type { Rule } from '../../../../diagnosis/causes/port/port-reserved.ts';
import { firstDynamicPort } from '../../../../diagnosis/knowledge/dynamic-ports.ts';
import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const portReserved: CauseWords<'port-reserved'> = {
  title: ({ port, rule }) => (rule === 'privilege' ? `普通程序不能使用端口 ${port}` : `系统不允许程序使用端口 ${port}`),
  why: ({ port, rule, reserved, url, below, program }) => {
    const who = program ? `程序 ${program} 尝试打开端口 ${port}，但没有成功。` : '';
    if (rule === 'range' && reserved)
      return reserved.from === reserved.to
        ? `${who}系统保留了端口 ${port}，通常是留给虚拟机或某项服务。即使没有程序监听它，普通程序也无法使用。`
        : `${who}系统保留了包括 ${port} 在内的端口 ${reserved.from} 至 ${reserved.to}，通常是留给虚拟机或某项服务。即使没有程序监听 ${port}，普通程序也无法使用它。`;
    if (rule === 'privilege')
      return `${who}低于 ${below} 的端口供具有管理员权限的程序使用，因此以普通方式启动的服务器无法监听 ${port}。`;
    if (rule === 'url') return `${who}Windows 将此端口上的 ${url} 保留给了某项服务。`;
    return `${who}系统拒绝将端口 ${port} 分配给程序，不是因为端口已被占用，而是因为不允许该程序使用它。`;
  },
  steps: ({ rule, port, instead, lowStart }, { os }) => [
    { text: `换用其他端口启动服务器，例如 ${instead}，然后打开该端口。` },
    ...unlock(rule, { port, os }),
    ...(lowStart && os === 'windows' ? [raiseStart(lowStart)] : []),
  ],
};

function raiseStart(lowStart: number): Step {
  return {
    text: `系统在动态端口中保留端口范围。请将动态端口的起点从 ${lowStart} 移回常用的 ${firstDynamicPort}：以管理员身份运行以下命令，然后重启计算机：`,
    command: `netsh interface ipv4 set dynamicport tcp start=${firstDynamicPort} num=${65_536 - firstDynamicPort}`,
  };
}

function unlock(rule: Rule, { port, os }: { port: number; os: OperatingSystem }): Step[] {
  if (os === 'windows' && rule !== 'url')
    return [
      {
        text: '查看哪些端口范围被保留（计算机重启后会变化）：',
        command: 'netsh interface ipv4 show excludedportrange protocol=tcp',
      },
      {
        text: '在管理员终端中重启保留这些端口的服务，并紧接着启动自己的服务器。容器和虚拟机的网络可能会短暂中断：',
        command: 'cmd /c "net stop winnat && net start winnat"',
      },
    ];
  if (os === 'windows') return [{ text: '查看哪些网址被保留，以及保留给谁：', command: 'netsh http show urlacl' }];
  if (os === 'linux')
    return [
      {
        text: `如果需要此端口，请允许所有用户的程序使用 ${port} 及以上的端口：`,
        command: `sudo sysctl net.ipv4.ip_unprivileged_port_start=${port}`,
      },
    ];
  return [{ text: '如果需要此端口，请以管理员权限启动服务器，或让它监听所有地址（0.0.0.0）。' }];
}
