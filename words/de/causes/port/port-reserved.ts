import type { Rule } from '../../../../diagnosis/causes/port/port-reserved.ts';
import { firstDynamicPort } from '../../../../diagnosis/knowledge/dynamic-ports.ts';
import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const portReserved: CauseWords<'port-reserved'> = {
  title: ({ port, rule }) =>
    rule === 'privilege'
      ? `Gewöhnliche Programme dürfen Port ${port} nicht verwenden`
      : `Das System lässt Programme Port ${port} nicht verwenden`,
  why: ({ port, rule, reserved, url, below, program }) => {
    const who = program ? `Das Programm ${program} wollte Port ${port} öffnen, konnte es aber nicht. ` : '';
    if (rule === 'range' && reserved)
      return reserved.from === reserved.to
        ? `${who}Das System hat Port ${port} reserviert, meist für virtuelle Maschinen oder einen Dienst. Obwohl nichts auf ihm lauscht, können Ihre Programme ihn nicht verwenden.`
        : `${who}Das System hat die Ports ${reserved.from} bis ${reserved.to}, darunter ${port}, reserviert, meist für virtuelle Maschinen oder einen Dienst. Obwohl nichts auf ${port} lauscht, können Ihre Programme ihn nicht verwenden.`;
    if (rule === 'privilege')
      return `${who}Ports unter ${below} sind Programmen mit Administratorrechten vorbehalten, daher kann ein normal gestarteter Server nicht auf ${port} lauschen.`;
    if (rule === 'url') return `${who}Windows hat ${url} auf diesem Port für einen Dienst reserviert.`;
    return `${who}Das System hat einem Programm Port ${port} verweigert, nicht weil der Port belegt ist, sondern weil das Programm ihn nicht verwenden darf.`;
  },
  steps: ({ rule, port, instead, lowStart }, { os }) => [
    { text: `Starten Sie den Server auf einem anderen Port, zum Beispiel ${instead}, und öffnen Sie diesen.` },
    ...unlock(rule, { port, os }),
    ...(lowStart && os === 'windows' ? [raiseStart(lowStart)] : []),
  ],
};

function raiseStart(lowStart: number): Step {
  return {
    text: `Verschieben Sie die dynamischen Ports, in denen das System Bereiche reserviert, von ${lowStart} zurück auf den üblichen Beginn ${firstDynamicPort}. Führen Sie dies als Administrator aus und starten Sie dann den Computer neu:`,
    command: `netsh interface ipv4 set dynamicport tcp start=${firstDynamicPort} num=${65_536 - firstDynamicPort}`,
  };
}

function unlock(rule: Rule, { port, os }: { port: number; os: OperatingSystem }): Step[] {
  if (os === 'windows' && rule !== 'url')
    return [
      {
        text: 'Prüfen Sie, welche Portbereiche reserviert sind (sie ändern sich bei jedem Neustart des Computers):',
        command: 'netsh interface ipv4 show excludedportrange protocol=tcp',
      },
      {
        text: 'Starten Sie den Dienst, der sie reserviert, in einem Administrator-Terminal neu und direkt danach Ihren Server. Container und virtuelle Maschinen können dabei kurz ihr Netzwerk verlieren:',
        command: 'cmd /c "net stop winnat && net start winnat"',
      },
    ];
  if (os === 'windows')
    return [{ text: 'Prüfen Sie, welche URLs reserviert sind und für wen:', command: 'netsh http show urlacl' }];
  if (os === 'linux')
    return [
      {
        text: `Wenn Sie diesen Port brauchen, lassen Sie die Programme aller Benutzer die Ports ab ${port} verwenden:`,
        command: `sudo sysctl net.ipv4.ip_unprivileged_port_start=${port}`,
      },
    ];
  return [
    {
      text: 'Wenn Sie diesen Port brauchen, starten Sie den Server mit Administratorrechten oder lassen Sie ihn auf allen Adressen lauschen (0.0.0.0).',
    },
  ];
}
