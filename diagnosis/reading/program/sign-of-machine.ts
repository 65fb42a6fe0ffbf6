import type { Session } from '../../../evidence/machine/session.ts';

/** `page`: what asks is a page of another machine, which no session has to be open for. */
export type MachineSign = Omit<Session[number], 'sign'> & { sign: Session[number]['sign'] | 'page' };

/** Most telling first: one that only says where this program runs tells least. */
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

/** Where this program itself runs: a browser on the same system has the same localhost. */
const ofOwnPlace: readonly MachineSign['sign'][] = ['dev-container', 'wsl', 'container'];

/** The sign that speaks loudest for a server on another machine. `isSameSystem`: who tells it sees the browser's own system. */
export function bestSign(session: readonly MachineSign[], isSameSystem: boolean): MachineSign | undefined {
  const telling = session.filter(({ sign, serverThere }) => serverThere || !isSameSystem || !ofOwnPlace.includes(sign));
  const rank = ({ sign, serverThere }: MachineSign) => order.indexOf(sign) - (serverThere ? order.length : 0);
  return telling.toSorted((one, other) => rank(one) - rank(other))[0];
}

/** Whether the person's work is done on another machine, so that a port which is free here tells little. */
export function worksElsewhere(session: readonly MachineSign[] = []): boolean {
  return session.some(({ sign, host, serverThere }) => serverThere || (sign === 'remote-editor' && host !== undefined));
}
