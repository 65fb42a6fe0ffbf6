import type { OperatingSystem } from '../../evidence/index.ts';

/** Ends a process that doesn't end when asked to. It can't save anything. */
export function forcingCommand(os: OperatingSystem, pid: number): string {
  return os === 'windows' ? `taskkill /PID ${pid} /F` : `kill -KILL ${pid}`;
}

const plainName = /^[a-z_][\w.-]*$/i;

/** Ends a process as the user that it belongs to; undefined where the name can't be pasted as it is. */
export function endAsUser(os: OperatingSystem, pid: number | undefined, user: string | undefined): string | undefined {
  if (os === 'windows' || pid === undefined || !user || !plainName.test(user)) return undefined;
  return `sudo -u ${user} kill ${pid}`;
}

const plainUnit = /^[\w@.:-]+\.service$/;

/** Stops a unit of systemd, of the system or of a person's own session. */
export function stopUnit({ name, isPersons }: { name: string; isPersons: boolean }): string | undefined {
  return plainUnit.test(name) ? `systemctl ${isPersons ? '--user ' : ''}stop ${name}` : undefined;
}
