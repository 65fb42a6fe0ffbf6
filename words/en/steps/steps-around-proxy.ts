import type { Circumstances } from '../../../diagnosis/circumstances.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Step } from '../../step.ts';

interface Known {
  os: OperatingSystem;
  browser: Circumstances['browser'];
  host: string;
  /** What browsers leave out by themselves. */
  isOwn: boolean;
  servers: readonly string[];
  setBy: string | undefined;
  mode: string | undefined;
  isDead: boolean;
  variables: readonly string[];
}

const ownNames = 'localhost,127.0.0.1,::1';

/** How to have pages of this computer go past a proxy, by who sent them there. */
export function stepsAroundProxy(known: Known): Step[] {
  const { os, host, isOwn, isDead, variables } = known;
  if (variables.length > 0)
    return [leaveOutInEnvironment(os, isOwn ? ownNames : `${ownNames},${host}`), restartPrograms];
  return [
    whereItIsSet(known),
    ...(isOwn
      ? []
      : [{ text: `Add ${host} to the addresses that go past the proxy: no browser leaves it out by itself.` }]),
    isDead
      ? {
          text: 'Where the proxy is wanted, as with Charles, Fiddler or mitmproxy, start it: while it is down, nothing that goes through it loads.',
        }
      : { text: 'Where the proxy is wanted, look into its own log: it says what it made of the request.' },
  ];
}

const restartPrograms: Step = {
  text: 'Start the program again from that terminal: it reads the variable at its start only.',
};

function leaveOutInEnvironment(os: OperatingSystem, names: string): Step {
  const text = 'Leave the names of this computer out, in the terminal the program starts from:';
  return {
    text,
    command: os === 'windows' ? `$env:NO_PROXY = '${names}'` : `export NO_PROXY=${names} no_proxy=${names}`,
  };
}

function whereItIsSet({ browser, setBy = '', mode, isOwn }: Known): Step {
  if (setBy.startsWith('--'))
    return {
      text: isOwn
        ? `Start the browser without ${setBy}, or without <-loopback> in --proxy-bypass-list: it is what sends this computer's addresses to the proxy.`
        : `Start the browser without ${setBy}, or name this address in --proxy-bypass-list.`,
    };
  if (setBy.startsWith('/'))
    return { text: `The administrator's file ${setBy} sets the proxy: have this computer's addresses left out there.` };
  if (mode === 'extension' || setBy)
    return {
      text: `Turn ${setBy || 'the extension that sets the proxy'} off, or have it leave out localhost, 127.0.0.1 and [::1].`,
    };
  if (browser === 'firefox')
    return {
      text: isOwn
        ? 'In about:config, set network.proxy.allow_hijacking_localhost to false. Or choose “No proxy” under Settings, Network Settings; an extension may have set both.'
        : 'Under Settings, Network Settings, add the address to “No proxy for”.',
    };
  return {
    text: "Look who sets the proxy: an extension, the browser's command line, or the system's proxy settings. Have it leave out localhost, 127.0.0.1 and [::1].",
  };
}
