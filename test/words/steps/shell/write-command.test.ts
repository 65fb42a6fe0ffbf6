import { describe, expect, test } from 'vitest';
import type { Shell } from '../../../../words/shells.ts';
import { writeCommand } from '../../../../words/steps/shell/write-command.ts';

/** As a step has it, and as each shell wants it; what isn't named stays as it is. */
type Row = [command: string, inShells: Partial<Record<Shell | 'git-bash', string>>];

const anywhere: Row[] = [
  ['npm run dev', {}],
  ['ss -ltnp', {}],
  ["ss -ltnp 'sport = :3000'", {}],
  ['ssh me@box.test "ss -ltn \'sport = :9000\'"', {}],
  ['npx vite --token *** --host ::1', {}],
  ['lsof -nP -iTCP:3000 -sTCP:LISTEN', {}],
  ['php -S [::1]:3000', { bash: "php -S '[::1]:3000'", fish: "php -S '[::1]:3000'" }],
  ['curl --raw http://localhost:3000/?a=1', { bash: "curl --raw 'http://localhost:3000/?a=1'" }],
  ["echo '127.0.0.1 shop.test' | sudo tee -a /etc/hosts", {}],
  ['mkcert -install && mkcert localhost', {}],
  ['HOST=127.0.0.1 PORT=3000 npm start', {}],
  ["cd ~/'my shop' && npm start", {}],
  ["cd '/srv/bob'\\''s' && npm start", {}],
  ["node 'a\\b.js'", { fish: "node 'a\\\\b.js'" }],
  [
    'export NO_PROXY=localhost,::1 no_proxy=localhost,::1',
    { fish: 'set -gx NO_PROXY localhost,::1; set -gx no_proxy localhost,::1' },
  ],
  // Said of one system, and left as it is.
  ['flatpak override --user "$FLATPAK_ID"', {}],
  ['--proxy-bypass-list="<-loopback>"', {}],
];

const windows: Row[] = [
  ['npm run dev', {}],
  ['netstat -ano -p TCP | findstr :3000', {}],
  ['wsl -- ss -ltnp "sport = :3000"', {}],
  ['npm run dev -- --port 3000', { powershell: "npm run dev '--' --port 3000" }],
  ['taskkill /PID 7 /F', { 'git-bash': 'taskkill //PID 7 //F' }],
  ['cmd /c "net stop winnat && net start winnat"', { 'git-bash': 'cmd //c "net stop winnat && net start winnat"' }],
  ['notepad C:\\Windows\\hosts', { 'git-bash': "notepad 'C:\\Windows\\hosts'" }],
  [
    'cd ~\\code\\shop && npm run dev',
    {
      powershell: 'cd ~\\code\\shop; npm run dev',
      cmd: 'cd /d "%USERPROFILE%\\code\\shop" && npm run dev',
      'git-bash': 'cd ~/code/shop && npm run dev',
    },
  ],
  [
    "cd '~\\my shop' && npm run dev",
    {
      powershell: "cd '~\\my shop'; npm run dev",
      cmd: 'cd /d "%USERPROFILE%\\my shop" && npm run dev',
      'git-bash': "cd ~/'my shop' && npm run dev",
    },
  ],
  [
    "cd 'D:\\bob'\\''s $(reboot) & co' && npx concurrently 'npm:dev:*' 'echo it'\\''s up'",
    {
      powershell: "cd 'D:\\bob''s $(reboot) & co'; npx concurrently 'npm:dev:*' 'echo it''s up'",
      cmd: 'cd /d "D:\\bob\'s $(reboot) & co" && npx concurrently "npm:dev:*" "echo it\'s up"',
      'git-bash': "cd 'D:/bob'\\''s $(reboot) & co' && npx concurrently 'npm:dev:*' 'echo it'\\''s up'",
    },
  ],
  [
    'cd C:\\app\\[slug] && npm start',
    {
      powershell: "cd -LiteralPath 'C:\\app\\[slug]'; npm start",
      cmd: 'cd /d "C:\\app\\[slug]" && npm start',
      'git-bash': "cd 'C:/app/[slug]' && npm start",
    },
  ],
  [
    'HOST=127.0.0.1 PORT=3000 npm start',
    {
      powershell: "$env:HOST = '127.0.0.1'; $env:PORT = '3000'; npm start",
      cmd: 'set "HOST=127.0.0.1" && set "PORT=3000" && npm start',
    },
  ],
  [
    'export NO_PROXY=localhost,::1 no_proxy=localhost,::1',
    { powershell: "$env:NO_PROXY = 'localhost,::1'", cmd: 'set "NO_PROXY=localhost,::1"' },
  ],
  ['mkcert -install && mkcert localhost', { powershell: 'mkcert -install; if ($?) { mkcert localhost }' }],
  [
    'curl -v "http://localhost:3000/a"',
    { powershell: 'curl.exe -v http://localhost:3000/a', cmd: 'curl -v http://localhost:3000/a' },
  ],
  [
    "kubectl get pod/a -o jsonpath='{..containerPort}'",
    {
      powershell: "kubectl get pod/a -o 'jsonpath={..containerPort}'",
      cmd: 'kubectl get pod/a -o "jsonpath={..containerPort}"',
    },
  ],
  [
    'rm -r node_modules/.vite',
    { powershell: 'Remove-Item -Recurse node_modules\\.vite', cmd: 'rmdir /s /q node_modules\\.vite' },
  ],
  ['java -Dserver.port=3000 -jar a.jar', { powershell: "java '-Dserver.port=3000' -jar a.jar" }],
  [
    "'C:\\Program Files\\a.exe' -x",
    { powershell: "& 'C:\\Program Files\\a.exe' -x", cmd: '"C:\\Program Files\\a.exe" -x' },
  ],
  ['./gradlew run', { cmd: '.\\gradlew run' }],
  [
    'python3 -m http.server 3000 --bind ::1',
    {
      powershell: 'python -m http.server 3000 --bind ::1',
      cmd: 'python -m http.server 3000 --bind ::1',
      'git-bash': 'python -m http.server 3000 --bind ::1',
    },
  ],
  [
    'Get-NetFirewallRule -Action Block | Format-Table DisplayName, Direction',
    {
      cmd: 'powershell -Command "Get-NetFirewallRule -Action Block | Format-Table DisplayName, Direction"',
      'git-bash': 'powershell -Command "Get-NetFirewallRule -Action Block | Format-Table DisplayName, Direction"',
    },
  ],
];

describe('in Linux and macOS', () => {
  test.each(anywhere)('%s', (command, { bash = command, fish = bash }) => {
    expect(writeCommand(command, 'bash', 'linux')).toBe(bash);
    expect(writeCommand(command, 'fish', 'macos')).toBe(fish);
  });
});

describe('in Windows', () => {
  test.each(windows)('%s', (command, { powershell = command, cmd = command, 'git-bash': gitBash = command }) => {
    expect(writeCommand(command, 'powershell', 'windows')).toBe(powershell);
    expect(writeCommand(command, 'cmd', 'windows')).toBe(cmd);
    expect(writeCommand(command, 'bash', 'windows')).toBe(gitBash);
  });
});
