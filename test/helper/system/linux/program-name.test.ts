import { expect, test } from 'vitest';
import { chooseName } from '../../../../helper/system/linux/program-name.ts';

test.for([
  { name: 'python3', command: ['python3', '-m', 'http.server'], executable: '/usr/bin/python3.11', program: 'python3' },
  { name: 'MainThread', command: ['node', 'server.js'], executable: '/opt/node/bin/node', program: 'node' },
  { name: 'next-server (v1', command: ['next-server', '(v15.1)'], executable: '/usr/bin/node', program: 'node' },
  { name: 'npm run dev', command: ['npm', 'run', 'dev'], executable: '/usr/bin/node', program: 'node' },
  { name: 'nginx', command: ['nginx:', 'master', 'process'], executable: '/usr/sbin/nginx', program: 'nginx' },
  {
    name: 'uvicorn',
    command: ['/usr/bin/python3', '/home/u/.venv/bin/uvicorn', 'app:app'],
    executable: '/usr/bin/python3.11',
    program: 'uvicorn',
  },
  { name: 'sh', command: ['sh', '-c', 'vite'], executable: '/usr/bin/dash', program: 'sh' },
  { name: 'redis-server', command: ['redis-server', '*:6379'], executable: undefined, program: 'redis-server' },
  {
    name: 'gnome-remote-de',
    command: ['/usr/libexec/gnome-remote-desktop-daemon'],
    executable: '/usr/libexec/gnome-remote-desktop-daemon',
    program: 'gnome-remote-desktop-daemon',
  },
])('$name run as $command is $program', ({ name, command, executable, program }) => {
  expect(chooseName(name, command, executable)).toBe(program);
});
