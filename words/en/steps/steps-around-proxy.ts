import type { Circumstances } from '../../../diagnosis/circumstances.ts';
import type { Step } from '../../step.ts';

interface Known {
  browser: Circumstances['browser'];
  host: string;
  /** Whether browsers bypass the proxy for it by default. */
  isOwn: boolean;
  servers: readonly string[];
  setBy: string | undefined;
  mode: string | undefined;
  isDead: boolean;
  variables: readonly string[];
}

const ownNames = 'localhost,127.0.0.1,::1';

/** How to make local pages bypass a proxy, depending on what sent them there. */
export function stepsAroundProxy(known: Known): Step[] {
  const { host, isOwn, isDead, variables } = known;
  if (variables.length > 0) return [leaveOutInEnvironment(isOwn ? ownNames : `${ownNames},${host}`), restartPrograms];
  return [
    whereItIsSet(known),
    ...(isOwn
      ? []
      : [
          {
            text: `Add ${host} to the addresses that bypass the proxy. By default, browsers bypass it for localhost, but not for this name.`,
          },
        ]),
    isDead
      ? {
          text: "If you need the proxy (Charles, Fiddler or mitmproxy, for example), start it: while it's down, nothing that goes through it loads.",
        }
      : { text: 'If you need the proxy, check its log to see what it did with the request.' },
  ];
}

const restartPrograms: Step = {
  text: 'Restart the program from that terminal: it reads the variable only at startup.',
};

function leaveOutInEnvironment(names: string): Step {
  const text = 'Exclude this computer from the proxy, in the terminal you start the program from:';
  return {
    text,
    command: `export NO_PROXY=${names} no_proxy=${names}`,
  };
}

function whereItIsSet({ browser, setBy = '', mode, host, isOwn }: Known): Step {
  const names = isOwn ? 'localhost, 127.0.0.1 and [::1]' : host;
  if (setBy.startsWith('--'))
    return {
      text: isOwn
        ? `Start the browser without ${setBy}, or without <-loopback> in --proxy-bypass-list: that entry sends this computer's addresses to the proxy.`
        : `Start the browser without ${setBy}, or add this address to --proxy-bypass-list.`,
    };
  if (setBy.startsWith('/'))
    return {
      text: `Ask your administrator to exclude this computer's addresses from the proxy, which is set in ${setBy}.`,
    };
  if (mode === 'extension' || setBy)
    return {
      text: setBy
        ? `Turn off ${setBy}, or have it bypass the proxy for ${names}.`
        : `Turn off the extension that sets the proxy, or have it bypass the proxy for ${names}.`,
    };
  if (browser === 'firefox')
    return {
      text: isOwn
        ? 'Set network.proxy.allow_hijacking_localhost to false in about:config, or choose “No proxy” in Settings > Network Settings. An extension may have set both.'
        : 'Add the address to “No proxy for” in Settings > Network Settings.',
    };
  return {
    text: `Find out what sets the proxy: an extension, the browser's command line or the system's proxy settings. Make it bypass ${names}.`,
  };
}
