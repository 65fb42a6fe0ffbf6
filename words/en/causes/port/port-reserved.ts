import type { Rule } from '../../../../diagnosis/causes/port/port-reserved.ts';
import { firstDynamicPort } from '../../../../diagnosis/knowledge/dynamic-ports.ts';
import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const portReserved: CauseWords<'port-reserved'> = {
  title: ({ port, rule }) =>
    rule === 'privilege'
      ? `Ordinary programs aren't allowed to use port ${port}`
      : `The system doesn't let programs use port ${port}`,
  why: ({ port, rule, reserved, url, below, program }) => {
    const who = program ? `The program ${program} tried to open port ${port} but couldn't. ` : '';
    if (rule === 'range' && reserved)
      return reserved.from === reserved.to
        ? `${who}The system has reserved port ${port}, usually for virtual machines or a service. Even though nothing is listening on it, your programs can't use it.`
        : `${who}The system has reserved ports ${reserved.from} to ${reserved.to}, including ${port}, usually for virtual machines or a service. Even though nothing is listening on ${port}, your programs can't use it.`;
    if (rule === 'privilege')
      return `${who}Ports below ${below} are for programs with administrator rights, so a server started the usual way can't listen on ${port}.`;
    if (rule === 'url') return `${who}Windows has reserved ${url} on this port for a service.`;
    return `${who}The system didn't let a program listen on port ${port}. The port isn't in use, but the program isn't allowed to use it.`;
  },
  steps: ({ rule, port, instead, lowStart }, { os }) => [
    { text: `Start the server on another port, such as ${instead}, and open that.` },
    ...unlock(rule, { port, os }),
    ...(lowStart && os === 'windows' ? [raiseStart(lowStart)] : []),
  ],
};

function raiseStart(lowStart: number): Step {
  return {
    text: `Make the dynamic ports, where the system reserves ranges, start at ${firstDynamicPort} as usual instead of ${lowStart}. Run this as an administrator, then restart the computer:`,
    command: `netsh interface ipv4 set dynamicport tcp start=${firstDynamicPort} num=${65_536 - firstDynamicPort}`,
  };
}

function unlock(rule: Rule, { port, os }: { port: number; os: OperatingSystem }): Step[] {
  if (os === 'windows' && rule !== 'url')
    return [
      {
        text: 'Check which port ranges the system has reserved (they change when the computer restarts):',
        command: 'netsh interface ipv4 show excludedportrange protocol=tcp',
      },
      {
        text: 'In an administrator terminal, restart the service that makes these reservations, then start your server right away. Containers and virtual machines may lose their network for a moment:',
        command: 'cmd /c "net stop winnat && net start winnat"',
      },
    ];
  if (os === 'windows')
    return [{ text: 'Check which URLs are reserved, and for whom:', command: 'netsh http show urlacl' }];
  if (os === 'linux')
    return [
      {
        text: `If you need this port, let every user's programs use ports from ${port} on:`,
        command: `sudo sysctl net.ipv4.ip_unprivileged_port_start=${port}`,
      },
    ];
  return [
    {
      text: 'If you need this port, start the server with administrator rights, or have it listen on all addresses (0.0.0.0).',
    },
  ];
}
