import { file, type Service } from './service.ts';

/** Servers that speak something of their own. */
export const otherServers: Service[] = [
  {
    name: 'OpenSSH',
    package: 'openssh-server',
    program: 'sshd',
    prepare: ({ folder }) => `ssh-keygen -q -t ed25519 -N '' -f '${folder}/key' && mkdir -p /run/sshd`,
    start: ({ folder, port }) => [
      ...['/usr/sbin/sshd', '-D', '-e', '-f', '/dev/null', '-h', `${folder}/key`, '-p', String(port)],
      ...['-o', 'ListenAddress=127.0.0.1', '-o', 'PidFile=none'],
    ],
    isNamedBy: /openssh|^ssh/i,
  },
  {
    name: 'vsftpd',
    package: 'vsftpd',
    program: 'vsftpd',
    prepare: (where) =>
      `mkdir -p empty && chmod 555 empty && ${file(
        where,
        'vsftpd.conf',
        `listen=YES\nlisten_address=127.0.0.1\nlisten_port=${where.port}\nbackground=NO\nseccomp_sandbox=NO\nsecure_chroot_dir=${where.folder}/empty`,
      )}`,
    start: ({ folder }) => ['vsftpd', `${folder}/vsftpd.conf`],
    isNamedBy: /ftp/i,
  },
  {
    name: 'Exim',
    package: 'exim4-daemon-light',
    program: 'exim4',
    start: ({ port }) => ['exim4', '-bdf', '-oX', `127.0.0.1.${port}`],
    isNamedBy: /smtp.*exim/i,
  },
  {
    name: 'Dovecot, IMAP',
    package: 'dovecot-imapd',
    program: 'dovecot',
    prepare: (where) =>
      file(
        where,
        'dovecot.conf',
        `protocols = imap pop3
base_dir = ${where.folder}/run
log_path = /dev/stderr
ssl = no
listen = 127.0.0.1
passdb {
  driver = static
  args = password=none
}
service imap-login {
  inet_listener imap {
    port = ${where.port}
  }
  inet_listener imaps {
    port = 0
  }
}
service pop3-login {
  inet_listener pop3 {
    port = ${where.next[0]}
  }
  inet_listener pop3s {
    port = 0
  }
}`,
      ),
    start: ({ folder }) => ['dovecot', '-F', '-c', `${folder}/dovecot.conf`],
    isNamedBy: /imap/i,
  },
  { name: 'Dovecot, POP3', package: 'dovecot-pop3d', program: 'dovecot', isNamedBy: /pop3/i },
  {
    name: 'rsync',
    package: 'rsync',
    program: 'rsync',
    prepare: (where) => file(where, 'rsyncd.conf', `pid file = ${where.folder}/pid\nuse chroot = no`),
    start: ({ folder, port }) => [
      ...[
        'rsync',
        '--daemon',
        '--no-detach',
        '--address=127.0.0.1',
        `--port=${port}`,
        `--config=${folder}/rsyncd.conf`,
      ],
    ],
    isNamedBy: /rsync/i,
  },
  {
    name: 'Mosquitto',
    package: 'mosquitto',
    program: 'mosquitto',
    start: ({ port }) => ['mosquitto', '-p', String(port)],
    isNamedBy: /mqtt|mosquitto/i,
  },
  {
    name: 'dnsmasq over TCP',
    package: 'dnsmasq-base',
    program: 'dnsmasq',
    start: ({ port }) => [
      ...['dnsmasq', '--keep-in-foreground', `--port=${port}`, '--listen-address=127.0.0.1', '--bind-interfaces'],
      ...['--no-resolv', '--no-hosts', '--conf-file=/dev/null', '--pid-file=', '--user=root'],
    ],
    isNamedBy: /^dns|domain|dnsmasq/i,
  },
  {
    name: 'TigerVNC',
    package: 'tigervnc-standalone-server',
    program: 'Xtigervnc',
    start: ({ port }) => [
      'Xtigervnc',
      `:${port - 20_000}`,
      '-rfbport',
      String(port),
      '-localhost',
      '-SecurityTypes',
      'None',
    ],
    isNamedBy: /vnc|rfb/i,
  },
];
