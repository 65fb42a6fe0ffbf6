/** A machine one can log in to over SSH. */
interface SshServer {
  /** `box.test`, `me@box.test` */
  host: string;
  /** Where it is not 22. */
  sshPort?: number | undefined;
}

/** `ssh -p 2222 me@box.test "uptime"`; undefined where the machine's name is none that can be pasted as it is. */
export function commandOnMachine(server: SshServer, command: string): string | undefined {
  const login = loginTo(server);
  return login && `ssh ${login} "${command}"`;
}

/**
 * `ssh -N -L 3000:localhost:8080 me@box.test`; undefined as above.
 * @param target as the other machine sees it: `localhost:8080`
 */
export function tunnelCommand(server: SshServer, port: number, target: string): string | undefined {
  const login = loginTo(server);
  return login && `ssh -N -L ${port}:${target} ${login}`;
}

/** The same, where nobody knows the machine's name. */
export function tunnelToSomewhere(port: number): string {
  return `ssh -N -L ${port}:localhost:${port} user@machine`;
}

function loginTo({ host, sshPort }: SshServer): string | undefined {
  if (!/^\w[\w.@-]*$/.test(host)) return undefined;
  return sshPort ? `-p ${sshPort} ${host}` : host;
}
