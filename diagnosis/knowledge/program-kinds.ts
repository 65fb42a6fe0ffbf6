import type { Process } from '../../evidence/port/owners.ts';

/** Programs that others depend on, by the way to make each of them give up a port. */
export type ProgramKind =
  | 'docker'
  | 'podman'
  | 'lima'
  | 'wsl'
  | 'tunnel'
  | 'editor'
  | 'browser'
  | 'database'
  | 'security'
  | 'airplay'
  | 'service';

/** Programs without a proper name. Each language has a description of them. */
const descriptions = {
  'jetbrains-editor': 'the JetBrains editor',
  'mcafee-agent': "McAfee's agent",
  'crowdstrike-sensor': "CrowdStrike's sensor",
  'ssh-server': 'the SSH server',
  'ssh-tunnel': 'the SSH tunnel',
  'kubernetes-port-forward': 'the Kubernetes port forward',
} as const;

export type DescribedProgram = keyof typeof descriptions;

export interface KnownProgram {
  kind: ProgramKind;
  /** Its proper name, its description in English, or else the program's own name. */
  name: string;
  described?: DescribedProgram;
}

interface Row {
  kind: ProgramKind;
  /** Its proper name. Without it and a description, it goes by the program's own name. */
  name?: string;
  described?: DescribedProgram;
  /** The program's name, without `.exe`. */
  program?: RegExp;
  /** For a program whose name says nothing: its command line. */
  command?: RegExp;
  /** The account it runs as, if that alone is enough. */
  user?: RegExp;
}

/** The first matching row counts. `lsof` cuts names off after nine letters or more, so most rows match the beginning of a name. */
const rows: Row[] = [
  // Lima and Colima forward each port with an ssh of their own, whose control socket is in their folder.
  { kind: 'docker', name: 'Colima', program: /^colima/i },
  { kind: 'docker', name: 'Colima', program: /^ssh$/i, command: /[/\\]\.?colima[/\\]/i },
  { kind: 'docker', name: 'Rancher Desktop', program: /^rancher|^rdctl/i },
  {
    kind: 'docker',
    name: 'Rancher Desktop',
    program: /^(ssh|limactl|host-switch)$/i,
    command: /rancher-desktop/i,
  },
  { kind: 'lima', name: 'Lima', program: /^lima/i },
  { kind: 'lima', name: 'Lima', program: /^ssh$/i, command: /[/\\]\.?_?lima[/\\]/i },
  { kind: 'docker', name: 'OrbStack', program: /^orbstack|^orb$/i },
  { kind: 'docker', name: 'Docker', program: /^(docker|com\.docke|vpnkit|rootlesskit|containerd)/i },
  { kind: 'podman', name: 'Podman', program: /^(podman|rootlessport|conmon|gvproxy|slirp4netns|pasta|netavark)/i },
  { kind: 'wsl', name: 'WSL', program: /^(wslrelay|wslhost|wslservice|vmmem|vmwp)/i },
  { kind: 'airplay', name: 'AirPlay Receiver', program: /^(ControlCe|AirPlay)/i },
  { kind: 'editor', name: 'VS Code', program: /^(code|vscod|vscodium|codium)([ -]|$|server|e-)/i },
  { kind: 'editor', name: 'VS Code', command: /[/\\](\.vscode(-server|-remote|-insiders)?|code-server)[/\\]/i },
  { kind: 'editor', name: 'Cursor', program: /^cursor/i },
  { kind: 'editor', name: 'Cursor', command: /[/\\]\.cursor(-server)?[/\\]/i },
  { kind: 'editor', program: /^(windsurf|zed|sublime_te|devenv|eclipse|jetbrains|remote-dev-server|fleet)/i },
  { kind: 'editor', program: /^(idea|webstorm|pycharm|phpstorm|goland|clion|rider|rubymine|rustrover|studio)(64)?$/i },
  { kind: 'editor', described: 'jetbrains-editor', command: /[/\\](JetBrains|intellij)[/\\]|com\.intellij\./i },
  { kind: 'database', name: 'PostgreSQL', program: /^(postgres|postmaster)/i },
  { kind: 'database', name: 'MySQL', program: /^mysqld/i },
  { kind: 'database', name: 'MariaDB', program: /^mariadbd/i },
  { kind: 'database', name: 'Redis', program: /^redis-(ser|sen)/i },
  { kind: 'database', name: 'MongoDB', program: /^mongo[ds]$/i },
  {
    kind: 'database',
    program:
      /^(valkey-ser|keydb|memcached|clickhou|cockroach|influxd|sqlservr|tnslsnr|etcd$|couchdb|beam\.smp|neo4j|arangod)/i,
  },
  { kind: 'database', command: /org\.(elasticsearch|opensearch|apache\.(cassandra|kafka|solr|zookeeper))\b/i },
  {
    kind: 'security',
    described: 'mcafee-agent',
    program: /^(mcafee|mcshield|mfe|masvc|macmnsvc|macompatsvc|trellix)/i,
  },
  { kind: 'security', described: 'mcafee-agent', command: /[/\\](mcafee|trellix)[/\\]/i },
  { kind: 'security', described: 'crowdstrike-sensor', program: /^(crowdstr|falcon|csfalcon)/i },
  {
    kind: 'security',
    program: /^(sentinel(d|agent|one)|cyserver|cylance|cbdaemon|cbagentd|repmgr|tanium|osqueryd|jamf)/i,
  },
  {
    kind: 'security',
    program: /^(msmpeng|mdatp|wdavdaemon|sophos|savd|ekrn|esets|ccsvchst|symantec|norton|klnagent)/i,
  },
  { kind: 'security', program: /^(avp$|avast|avgsvc|vsserv|bdservice|ds_agent|ntrtscan|mbamservice|stagentsvc)/i },
  { kind: 'security', program: /^(zsa|zscaler|vpnagent|acwebsec|pangp|warp-svc|tailscale|nordvpn|little ?snitch)/i },
  { kind: 'browser', program: /^(google chr|chrom(e|ium)|firefox|msedge|microsoft edge|brave|opera|vivaldi|safari)/i },
  { kind: 'service', described: 'ssh-server', program: /^sshd/i },
  { kind: 'tunnel', described: 'ssh-tunnel', program: /^(auto)?ssh$|^dbclient$|^putty|^plink/i },
  { kind: 'tunnel', described: 'kubernetes-port-forward', program: /^(kubectl|oc)$/i },
  { kind: 'service', program: /^(systemd|init$|launchd|svchost|services$|system$|lsass|wininit|spoolsv|iphlpsvc)/i },
  { kind: 'service', program: /^(cupsd|dnsmasq|named$|avahi-|networkma|mdnsrespo|rapportd|sharingd|snapd|smbd|nmbd)/i },
  { kind: 'service', user: /^(nt authority\\|nt service\\)|^(system|local service|network service)$/i },
  // On macOS, the accounts of services start with an underscore.
  { kind: 'service', user: /^_[a-z]/ },
  {
    kind: 'service',
    user: /^(root|daemon|bin|nobody|www-data|http|nginx|apache|caddy|haproxy|tomcat\d*|postgres|mysql|redis|mongodb|rabbitmq|elasticsearch|jenkins|grafana|prometheus|ollama|dnsmasq|avahi|lp|sshd|messagebus|systemd-.*|gitlab-.*)$/,
  },
];

/** What identifies a program. The account doesn't count for something that was started as a dev server, with `sudo` for example. */
type Known = Pick<Process, 'program'> & Partial<Pick<Process, 'command' | 'user' | 'framework' | 'startCommand'>>;

/** What kind of program this is, if others depend on it; undefined if it's the person's own server, as far as we can tell. */
export function programKind(process: Known): KnownProgram | undefined {
  const row = rows.find((one) => fits(one, process));
  if (!row) return undefined;
  const { kind, name = process.program, described } = row;
  return described ? { kind, name: descriptions[described], described } : { kind, name };
}

function fits({ program, command, user }: Row, process: Known): boolean {
  const isOwn = process.framework !== undefined || process.startCommand !== undefined;
  if (user) return !isOwn && user.test(process.user ?? '');
  const name = process.program.replace(/\.exe$/i, '');
  return (!program || program.test(name)) && (!command || command.test(process.command ?? ''));
}
