import { expect, test } from 'vitest';
import { describeProcess } from '../../../../helper/probes/owners/describe-process.ts';
import { listedProcesses } from '../../../../helper/system/listed-processes.ts';
import { joinProcesses } from '../../../../helper/system/macos/macos-processes.ts';
import { processesInPs, wordsOf } from '../../../../helper/system/macos/parse-ps.ts';

/** As macOS prints them, after public reports: a shell of Terminal, npm, what npm starts, and ControlCenter. */
const list = `    1     0     0 root             Ss   Sun Nov  1 08:00:00 2026     /sbin/launchd
  412     1   501 mira             S    Sun Nov  1 08:01:10 2026     /System/Library/CoreServices/ControlCenter.app/Contents/MacOS/ControlCenter
 3990     1   501 mira             S    Mon Nov 23 05:00:00 2026     /System/Applications/Utilities/Terminal.app/Contents/MacOS/Terminal
 4000  3990     0 root             Ss   Mon Nov 23 05:00:01 2026     login
 4060  4000   501 mira             S    Mon Nov 23 05:00:02 2026     -zsh
 4081  4060   501 mira             S+   Mon Nov 23 06:08:27 2026     npm run dev
 4102  4081   501 mira             R+   Mon Nov 23 06:08:29 2026     node
 4200     1   501 mira             T    Mon Nov 23 06:10:00 2026     /Library/Frameworks/Python.framework/Versions/3.12/Resources/Python.app/Contents/MacOS/Python
 4300     1    78 _mysql           Z    Mon Nov 23 06:11:00 2026     (mysqld)
 4400     1   501 mira             S    Mon Nov 23 06:12:00 2026     /Applications/Docker.app/Contents/MacOS/com.docker.backend
`;

const names = `    1 launchd
  412 ControlCenter
 3990 Terminal
 4000 login
 4060 zsh
 4081 node
 4102 node
 4200 Python
 4300 (mysqld)
 4400 com.docker.backe
`;

const commandLines = `    1 /sbin/launchd
  412 /System/Library/CoreServices/ControlCenter.app/Contents/MacOS/ControlCenter
 3990 /System/Applications/Utilities/Terminal.app/Contents/MacOS/Terminal
 4000 login -pf mira
 4060 -zsh
 4081 npm run dev     
 4102 node /Users/mira/shop/node_modules/.bin/vite --token abc123
 4200 /Library/Frameworks/Python.framework/Versions/3.12/Resources/Python.app/Contents/MacOS/Python -m http.server 8000
 4300 (mysqld)
 4400 /Applications/Docker.app/Contents/MacOS/com.docker.backend services
`;

const folders = 'p4102\nfcwd\nn/srv/no-such-folder/shop\np4081\nfcwd\nn/srv/no-such-folder/shop\np412\nfcwd\nn/\n';
/** No process has it. */
const notUs = -1;
const listed = joinProcesses({ list, names, commandLines, folders, ownUid: 501 });
const processes = listedProcesses(listed, notUs);

test('a dev server under npm under a shell: what a person reads about it', () => {
  expect(describeProcess(4102, processes)).toEqual({
    process: {
      pid: 4102,
      program: 'node',
      command: 'node /Users/mira/shop/node_modules/.bin/vite --token ***',
      framework: 'vite',
      startCommand: 'npm run dev',
      startedAt: '2026-11-23T06:08:29.000Z',
      state: 'running',
      user: 'mira',
      folder: '/srv/no-such-folder/shop',
      project: 'shop',
    },
    parents: [
      { pid: 4081, program: 'node', command: 'npm run dev' },
      { pid: 4060, program: 'zsh', command: '-zsh' },
    ],
  });
});

test('programs of the system, Python as an application, and what is gone', () => {
  expect(describeProcess(412, processes).process).toMatchObject({ program: 'ControlCenter', folder: '/' });
  expect(describeProcess(412, processes).process).not.toHaveProperty('project');
  expect(describeProcess(4200, processes).process).toMatchObject({
    program: 'python3',
    framework: 'python-http-server',
    startCommand: 'python3 -m http.server 8000',
    state: 'stopped',
  });
  expect(describeProcess(4300, processes).process).toMatchObject({ program: 'mysqld', state: 'zombie' });
  expect(describeProcess(4400, processes).process).toMatchObject({ program: 'com.docker.backend' });
  expect(describeProcess(9999, processes)).toEqual({ parents: [] });
});

test('one’s own processes are those of the person', async () => {
  const own = (await processes.own()).map(({ pid }) => pid);
  expect(own).toEqual([412, 3990, 4060, 4081, 4102, 4200, 4400]);
});

test.for([
  ['/Applications/Visual Studio Code.app/Contents/MacOS/Electron', ['--no-sandbox']],
  ['/usr/local/bin/node', ['server.js', '--port', '3000']],
] as [string, string[]][])('a path with spaces stays one word: %s', ([path, others]) => {
  expect(wordsOf([path, ...others].join(' '), path)).toEqual([path, ...others]);
});

test('a command line without its path is taken apart at its spaces', () => {
  expect(wordsOf('nginx: master process /opt/homebrew/bin/nginx', '/opt/homebrew/bin/nginx')).toHaveLength(4);
  expect(wordsOf('node server.js', '/opt/homebrew/bin/node')).toEqual(['node', 'server.js']);
});

test('a line that is none of the list is left out', () => {
  expect(processesInPs('ps: illegal option -- z\n 12 1 501 mira S Xxx Nov 23 2026 /bin/x\n')).toEqual([]);
});
