import { expect, test } from 'vitest';
import { frameworkSchema } from '../../../evidence/port/owners.ts';
import {
  bindTo,
  endProcess,
  inFolder,
  listListeners,
  resumeProcess,
  showFirewallRules,
} from '../../../words/steps/commands.ts';

test.each([
  ['linux', "ss -ltnp 'sport = :3000'", 'sudo nft list ruleset', 'kill -CONT 7', 'kill 7'],
  ['macos', 'lsof -nP -iTCP:3000 -sTCP:LISTEN', 'sudo pfctl -sr', 'kill -CONT 7', 'kill 7'],
  ['unknown', "ss -ltnp 'sport = :3000'", 'sudo nft list ruleset', 'kill -CONT 7', 'kill 7'],
] as const)('%s has its own commands', (os, list, firewall, resume, end) => {
  expect([listListeners(os, 3000), showFirewallRules(os), resumeProcess(os, 7), endProcess(os, 7)]).toEqual([
    list,
    firewall,
    resume,
    end,
  ]);
});

test('windows has no command that lets a process go on', () => {
  expect(listListeners('windows', 3000)).toContain('findstr :3000');
  expect(showFirewallRules('windows')).toContain('Get-NetFirewallRule');
  expect(resumeProcess('windows', 7)).toBeUndefined();
  expect(endProcess('windows', 7)).toBe('taskkill /PID 7 /F');
});

test.each([
  ['vite', '127.0.0.1', 'npx vite --host 127.0.0.1 --port 3000'],
  ['next', '127.0.0.1', 'npx next dev --hostname 127.0.0.1 --port 3000'],
  ['django', '::1', 'python manage.py runserver [::1]:3000'],
  ['php', '::1', 'php -S [::1]:3000'],
  ['php', '127.0.0.1', 'php -S 127.0.0.1:3000'],
  ['python-http-server', '::1', 'python3 -m http.server 3000 --bind ::1'],
  ['express', '127.0.0.1', undefined],
  [undefined, '127.0.0.1', undefined],
] as const)('%s is told to listen on %s by: %s', (framework, host, command) => {
  expect(bindTo(framework, host, 3000)).toBe(command);
});

test.each(frameworkSchema.options)(
  'the command of %s, where there is one, names host and port once each',
  (framework) => {
    const command = bindTo(framework, '127.0.0.1', 3456);
    if (command === undefined) return;
    expect(command.split('127.0.0.1')).toHaveLength(2);
    expect(command.split('3456')).toHaveLength(2);
  },
);

test.each([
  [undefined, 'npm start'],
  ['~/code/shop', 'cd ~/code/shop && npm start'],
  ['/srv/my shop', "cd '/srv/my shop' && npm start"],
  ['~/my shop', "cd ~/'my shop' && npm start"],
  ["/srv/bob's", "cd '/srv/bob'\\''s' && npm start"],
  ['/srv/$(reboot)', "cd '/srv/$(reboot)' && npm start"],
  ['/srv/a;b', "cd '/srv/a;b' && npm start"],
  ['~\\code\\shop', 'cd ~\\code\\shop && npm start'],
  ['C:\\Users\\mira\\my shop', "cd 'C:\\Users\\mira\\my shop' && npm start"],
])('in the folder %s: %s', (folder, expected) => {
  expect(inFolder(folder, 'npm start')).toBe(expected);
});
