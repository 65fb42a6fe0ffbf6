import { describe, expect, test } from 'vitest';
import { signsInCommand } from '../../../../helper/probes/session/signs-in-command.ts';

describe('a sign of another machine is', () => {
  test.for([
    ['ssh me@box.test', { sign: 'ssh-client', host: 'me@box.test' }],
    ['ssh -N -L 8080:localhost:80 box.test', { sign: 'ssh-client', host: 'box.test' }],
    ['ssh: /home/me/.ssh/me@box.test:22 [mux]', { sign: 'ssh-client', host: 'me@box.test' }],
    ['ssh -p 2222 -l me box.test', { sign: 'ssh-client', host: 'me@box.test', sshPort: 2222 }],
    ['ssh -N -D 1080 box.test', { sign: 'socks-proxy', host: 'box.test' }],
    ['ssh -v -T -D 54321 -o ConnectTimeout=15 box.test bash', { sign: 'remote-editor', host: 'box.test' }],
    ['mosh-client -# me@box.test | 192.0.2.7 60001', { sign: 'ssh-client', host: 'me@box.test' }],
    [
      '/opt/android/emulator/qemu/linux-x86_64/qemu-system-x86_64 -avd Pixel_8',
      { sign: 'android-emulator', host: 'Pixel_8' },
    ],
    [
      '/home/me/.vscode-server/bin/4f2a/node /home/me/.vscode-server/bin/4f2a/out/server-main.js',
      { sign: 'remote-editor' },
    ],
    ['/usr/lib/code-server/lib/node /usr/lib/code-server --bind-addr 127.0.0.1:8443', { sign: 'remote-editor' }],
  ] as const)('%s', ([line, sign]) => {
    expect(signsInCommand(line.split(' '))).toEqual([sign]);
  });
});

test.for([
  "ssh git@git.test git-upload-pack '/shop.git'",
  'ssh -W inner.test:22 jump.test',
  'ssh -o ForwardX11=no box.test -s sftp',
  'sshd: me@pts/0',
  'qemu-system-x86_64 -m 2048 disk.img',
  'node server.js ssh',
  '',
])('no sign is %s', (line) => {
  expect(signsInCommand(line.split(' '))).toEqual([]);
});
