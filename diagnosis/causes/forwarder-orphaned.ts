import type { Forwarder } from '../../evidence/forwarders.ts';
import type { OperatingSystem } from '../../evidence/index.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { endProcess, listListeners } from '../commands.ts';
import { farEndName, forwarderName, sentenceStart } from '../describe-forwarder.ts';
import { failingForwarder, leadsNowhere } from '../failing-forwarder.ts';

/** A forwarder holds the port, and the service it was started for is gone. */
export const forwarderOrphaned = defineCause({
  id: 'forwarder-orphaned',
  stop: 'program',
  needs: ['forwarders'],
  uses: ['replies', 'attempt', 'connect', 'listeners'],
  judge(facts) {
    const { target, listeners, connect, attempt } = facts;
    // An engine may only have the port reserved, or have lost what passes it on: then the port refuses.
    const isRefused = attempt?.outcome === 'failed' && attempt.failure === 'refused' && (!connect || listeners);
    if (leadsNowhere(facts) === false && !isRefused) return ruledOut;
    const orphan = isRefused ? facts.forwarders.find(({ orphaned }) => orphaned) : undefined;
    const forwarder = failingForwarder(facts) ?? orphan;
    if (!forwarder || forwarder.orphaned === false || forwarder.farEnd === 'accepted') return ruledOut;
    const details = { port: target.port, forwarder };
    if (forwarder.orphaned) return certain(details);
    return isRule.test(forwarder.program) && forwarder.farEnd ? likely(details) : ruledOut;
  },
  text: {
    title: ({ port, forwarder }) =>
      `Port ${port} is held by ${forwarderName(forwarder)}, and the service it was made for is gone`,
    why: ({ port, forwarder }) => {
      const where = farEndName(forwarder);
      return `${sentenceStart(forwarderName(forwarder))} still takes the connections to port ${port}${where ? ` and passes them on to ${where}` : ''}, where nobody is any more. As long as it holds the port, no other server can have it.`;
    },
    steps: ({ port, forwarder }, { os }) => [
      ...removalSteps(forwarder, port, os),
      { text: 'Start the service again, and see that it has the port:', command: listListeners(os, port) },
    ],
  },
});

/** What stays until somebody takes it away. */
const isRule = /^netsh|portproxy|^wslrelay/;

function removalSteps({ program, pid, from }: Forwarder, port: number, os: OperatingSystem): Step[] {
  if (/netsh|portproxy/.test(program)) {
    const family = from.address.includes(':') ? 'v6tov4' : 'v4tov4';
    const rule = `listenport=${port} listenaddress=${from.address}`;
    return [
      {
        text: 'Remove the rule, in a terminal with administrator rights:',
        command: `netsh interface portproxy delete ${family} ${rule}`,
      },
    ];
  }
  if (program.startsWith('wslrelay'))
    return [{ text: 'Start WSL anew; what runs in it ends:', command: 'wsl --shutdown' }];
  if (program.startsWith('gvproxy'))
    return [{ text: 'Start the machine of Podman anew:', command: 'podman machine stop && podman machine start' }];
  return [
    pid
      ? {
          text: 'End it; it belongs to nothing any more:',
          command: `${os === 'linux' ? 'sudo ' : ''}${endProcess(os, pid)}`,
        }
      : { text: 'Start the container engine anew: it ends what it left behind.' },
  ];
}
