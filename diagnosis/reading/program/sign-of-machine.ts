import type { Session } from '../../../evidence/machine/session.ts';

/** `page`: the page that calls comes from another machine, so no session needs to be open. */
export type MachineSign = Omit<Session[number], 'sign'> & { sign: Session[number]['sign'] | 'page' };

/** Strongest first. Those that only say where this program runs are weakest. */
const order: MachineSign['sign'][] = [
  'page',
  'remote-editor',
  'codespaces',
  'cloud-notebook',
  'ssh-login',
  'remote-browser',
  'socks-proxy',
  'ssh-client',
  'android-emulator',
  'dev-container',
  'wsl',
  'container',
];

/** Signs of where this program itself runs: a browser on the same system has the same localhost. */
const ofOwnPlace: readonly MachineSign['sign'][] = ['dev-container', 'wsl', 'container'];

/**
 * The strongest sign that the server is on another machine. `isSameSystem`: it was found on the browser's own system. A place where somebody
 * looked for the server in vain is no sign.
 */
export function bestSign(session: readonly MachineSign[], isSameSystem: boolean): MachineSign | undefined {
  const telling = session.filter(
    ({ sign, serverThere }) => serverThere ?? !(isSameSystem && ofOwnPlace.includes(sign)),
  );
  const rank = ({ sign, serverThere }: MachineSign) => order.indexOf(sign) - (serverThere ? order.length : 0);
  return telling.toSorted((one, other) => rank(one) - rank(other))[0];
}

/** Whether the person's work happens on another machine, so that a free port here says little. */
export function worksElsewhere(session: readonly MachineSign[] = []): boolean {
  return session.some(({ sign, host, serverThere }) => serverThere ?? (sign === 'remote-editor' && host !== undefined));
}
