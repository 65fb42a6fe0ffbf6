/** A machine you can log in to over SSH. */
interface SshServer {
  /** `box.test`, `me@box.test` */
  host: string;
  /** If it isn't 22. */
  sshPort?: number | undefined;
}

/** `ssh -p 2222 me@box.test "uptime"`; undefined if the machine's name isn't safe to paste as is. */
export function commandOnMachine(server: SshServer, command: string): string | undefined {
  const login = loginTo(server);
  return login && `ssh ${login} "${command}"`;
}

/**
 * `ssh -N -L 3000:localhost:8080 me@box.test`; undefined as above.
 * @param target as seen from the other machine: `localhost:8080`
 */
export function tunnelCommand(server: SshServer, port: number, target: string): string | undefined {
  const login = loginTo(server);
  return login && `ssh -N -L ${port}:${target} ${login}`;
}

/** The same, if the machine's name isn't known. */
export function tunnelToSomewhere(port: number): string {
  return `ssh -N -L ${port}:localhost:${port} user@machine`;
}

function loginTo({ host, sshPort }: SshServer): string | undefined {
  if (!/^\w[\w.@-]*$/.test(host)) return undefined;
  return sshPort ? `-p ${sshPort} ${host}` : host;
}
