import type { Facts } from '../../evidence/index.ts';
import type { Process } from '../../evidence/port/owners.ts';

/** Programs that nobody is told to end, as helpers on three systems and reports of people name them. */
export const dependedOn: Record<string, Omit<Process, 'pid'>[]> = {
  docker: [
    { program: 'docker-proxy', user: 'root' },
    { program: 'dockerd' },
    { program: 'com.docker.backend' },
    { program: 'com.docke' },
    { program: 'com.docker.backend.exe' },
    { program: 'vpnkit' },
    { program: 'vpnkit-bridge' },
    { program: 'rootlesskit' },
    { program: 'containerd-shim-runc-v2' },
    { program: 'OrbStack Helper' },
    { program: 'colima' },
    {
      program: 'ssh',
      command: 'ssh: /Users/me/.colima/_lima/colima/ssh.sock [mux]',
    },
    { program: 'host-switch.exe', command: 'C:\\Program Files\\Rancher Desktop\\host-switch.exe rancher-desktop' },
  ],
  podman: [
    'rootlessport',
    'rootlessport-child',
    'conmon',
    'gvproxy',
    'gvproxy.exe',
    'slirp4netns',
    'pasta',
    'pasta.avx2',
    'podman',
  ].map((program) => ({ program })),
  lima: [
    { program: 'limactl' },
    { program: 'ssh', command: 'ssh -F /dev/null -o ControlPath=/Users/me/.lima/default/ssh.sock -N' },
  ],
  wsl: [{ program: 'wslrelay.exe' }, { program: 'wslrelay' }, { program: 'wslhost' }, { program: 'wslservice.exe' }],
  tunnel: [
    { program: 'ssh', command: 'ssh -N -L 3000:localhost:3000 box.test' },
    { program: 'kubectl' },
    { program: 'putty.exe' },
  ],
  editor: [
    { program: 'code' },
    { program: 'Code Helper (Plugin)' },
    { program: 'Code - Insiders' },
    { program: 'code-server' },
    {
      program: 'node',
      command: '/home/me/.vscode-server/bin/0f1/node /home/me/.vscode-server/bin/0f1/out/server-main.js',
    },
    { program: 'node', command: '/home/me/.cursor-server/bin/1/node server-main.js' },
    { program: 'Cursor Helper' },
    { program: 'windsurf' },
    { program: 'idea64.exe' },
    { program: 'webstorm' },
    {
      program: 'java',
      command: '/opt/jbr/bin/java -cp /home/me/JetBrains/WebStorm/lib/app.jar com.intellij.idea.Main',
    },
    { program: 'devenv.exe' },
  ],
  browser: [
    { program: 'chrome' },
    { program: 'Google Chrome Helper' },
    { program: 'firefox' },
    { program: 'msedge.exe' },
  ],
  database: [
    ...[
      'postgres',
      'mysqld',
      'mysqld.exe',
      'mariadbd',
      'redis-server',
      'redis-ser',
      'mongod',
      'memcached',
      'beam.smp',
    ].map((program) => ({ program })),
    { program: 'java', command: 'java -Xms1g org.elasticsearch.bootstrap.Elasticsearch' },
  ],
  security: [
    ...[
      'macmnsvc.exe',
      'mfemms',
      'falcond',
      'CSFalconService.exe',
      'MsMpEng.exe',
      'SentinelAgent',
      'ekrn.exe',
      'warp-svc',
    ].map((program) => ({ program })),
    { program: 'java', command: '"C:\\Program Files\\McAfee\\Agent\\x86\\java.exe"' },
  ],
  airplay: [{ program: 'ControlCenter' }, { program: 'ControlCe' }],
  service: [
    ...['systemd', 'systemd-resolved', 'launchd', 'svchost.exe', 'System', 'sshd', 'cupsd', 'dnsmasq'].map(
      (program) => ({
        program,
      }),
    ),
    { program: 'nginx', user: 'www-data' },
    { program: 'apache2', user: 'root' },
    { program: 'java', command: 'java -jar jenkins.war', user: 'jenkins' },
    { program: 'agent', user: 'NT AUTHORITY\\SYSTEM' },
    { program: 'httpd', user: '_www' },
  ],
};

/** What ends a program, or the service it is. */
const ending =
  /\b(kill|pkill|killall|taskkill|Stop-Process|Stop-Service|fuser -k|bootout|(systemctl|service|net|sc|brew services|launchctl) (\S+ )?(stop|kill|unload|restart))\b/i;

export function endsProgram(command: string): boolean {
  return ending.test(command) && !/^kill -CONT \d+$/.test(command);
}

/** The processes that the evidence has on the port, or expects there. */
export function processesIn({ owners = [], expected = [] }: Partial<Facts>): Process[] {
  return [...owners.flatMap(({ process }) => process ?? []), ...expected.map(({ process }) => process)];
}
