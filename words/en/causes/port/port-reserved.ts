import type { Rule } from '../../../../diagnosis/causes/port/port-reserved.ts';
import { firstDynamicPort } from '../../../../diagnosis/knowledge/dynamic-ports.ts';
import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const portReserved: CauseWords<'port-reserved'> = {
  title: ({ port, rule }) =>
    rule === 'privilege'
      ? `Port ${port} takes a privilege that ordinary programs do not have`
      : `The system does not let programs take port ${port}`,
  why: ({ port, rule, range, url, below, program }) => {
    const who = program ? `${program} asked for port ${port} and does not have it. ` : '';
    if (rule === 'range')
      return `${who}Ports ${range} are set aside by the system, for virtual machines or a service, and ${port} is among them. Nothing listens there, and still nothing else can.`;
    if (rule === 'privilege')
      return `${who}Ports below ${below} are for programs with administrator's rights, so a server that is started as usual cannot listen on ${port}.`;
    if (rule === 'url') return `${who}Windows has reserved ${url} on this port for a service.`;
    return `${who}The system turned down a program that asked for port ${port}: not because it is taken, but because it may not have it.`;
  },
  steps: ({ rule, below, port, instead, lowStart }, { os }) => [
    { text: `Start the server on another port, such as ${instead}, and open that one.` },
    ...unlock(rule, { below, port, os }),
    ...(lowStart && os === 'windows' ? [raiseStart(lowStart)] : []),
  ],
};

function raiseStart(lowStart: number): Step {
  return {
    text: `Ports from ${lowStart} on are handed out by the system here, and it sets ranges aside among them; usually they begin at ${firstDynamicPort}. Put that back from a terminal of the administrator, and restart the computer:`,
    command: `netsh interface ipv4 set dynamicport tcp start=${firstDynamicPort} num=${65_536 - firstDynamicPort}`,
  };
}

function unlock(rule: Rule, { below, port, os }: { below: number; port: number; os: OperatingSystem }): Step[] {
  if (os === 'windows' && rule !== 'url')
    return [
      {
        text: 'See which ranges are set aside; they change when the computer starts:',
        command: 'netsh interface ipv4 show excludedportrange protocol=tcp',
      },
      {
        text: 'Restart the service that sets them aside, from a terminal of the administrator, and start the server right after it:',
        command: 'net stop winnat && net start winnat',
      },
    ];
  if (os === 'windows')
    return [{ text: 'See which addresses are reserved, and for whom:', command: 'netsh http show urlacl' }];
  if (os === 'linux')
    return [
      {
        text: `If it has to be this port, let programs of everybody take ports below ${below || 1024} too:`,
        command: `sudo sysctl net.ipv4.ip_unprivileged_port_start=${port}`,
      },
    ];
  return [{ text: "If it has to be this port, start the server with administrator's rights, or on all addresses." }];
}
