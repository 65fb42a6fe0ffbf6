import { existsSync } from 'node:fs';
import type { Session } from '../../evidence/machine/session.ts';
import type { Probe } from '../probe.ts';
import { operatingSystem } from '../system/operating-system.ts';
import { signsInCommand } from './session/signs-in-command.ts';
import { signsInEnvironment } from './session/signs-in-environment.ts';

/** What an engine leaves in every container. */
const containerMarks = ['/.dockerenv', '/run/.containerenv'];

/** Signs that the person works on another machine than this browser does, or that this is the other one. */
export const session: Probe<'session'> = async ({ processes }) => {
  const inContainer: Session = isInContainer() ? [{ sign: 'container' }] : [];
  const commands = await (await processes()).own();
  const signs = [
    ...signsInEnvironment(process.env),
    ...inContainer,
    ...commands.flatMap(({ words }) => signsInCommand(words)),
  ];
  return signs.filter(
    ({ sign, host }, index) => index === signs.findIndex((other) => other.sign === sign && other.host === host),
  );
};

/** On Windows the same path would be one of whatever disk is the current one. */
function isInContainer(): boolean {
  return operatingSystem !== 'windows' && containerMarks.some((path) => existsSync(path));
}
