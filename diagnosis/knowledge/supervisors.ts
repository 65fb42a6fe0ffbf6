/** A program that restarts its programs when they end, and the command that lists them. */
interface Supervisor {
  name: string;
  /** The program's name, or the title it shows in place of its command line. */
  sign: RegExp;
  list: string;
}

/** From each one's documentation. systemd isn't among them: its units are recognized by their control groups. */
const supervisors: Supervisor[] = [
  { name: 'PM2', sign: /^PM2\b|\bGod Daemon\b/, list: 'pm2 list' },
  { name: 'Supervisor', sign: /(^|[/ ])supervisord( |$)/, list: 'supervisorctl status' },
  { name: 'runit', sign: /^(\S*\/)?runsv( |$)/, list: 'sv status /etc/service/*' },
  { name: 's6', sign: /^(\S*\/)?s6-supervise( |$)/, list: 's6-rc -a list' },
  { name: 'Circus', sign: /(^|[/ ])circusd( |$)/, list: 'circusctl status' },
];

/** The supervisor that this process is, if it is one. */
export function supervisorOf({
  program,
  command = '',
}: {
  program: string;
  command?: string | undefined;
}): Pick<Supervisor, 'name' | 'list'> | undefined {
  const found = supervisors.find(({ sign }) => sign.test(command) || sign.test(program));
  return found && { name: found.name, list: found.list };
}
