import { basename } from 'node:path';
import { interpreterOf } from '../../../evidence/programs/interpreters.ts';
import { toolProtocol } from '../../../evidence/programs/tool-protocol.ts';
import { frameworkOf } from '../owners/framework-of.ts';

/** Programs that connect to a port or watch it, and so name it too. */
const clients =
  /^(curl|wget|nc|ncat|netcat|telnet|(auto)?ssh|mosh|s?ftp|scp|psql|pg_\w+|mysql\w*|mariadb\w*|redis-cli|valkey-cli|mongo(sh)?|ab|wrk|hey|k6|(google-)?chrom\w+|chrome\w*|firefox\w*|brave\w*|msedge|n?vim?|nano|emacs|code|tail|less|cat|e?grep|rg|watch|lsof|fuser|ss|netstat|[sl]trace|gdb|tcpdump|nmap|kill-port|wait-on|wait-for-it|lt|localtunnel|ngrok|cloudflared|stripe|cypress|playwright|pytest|jest|vitest|autocannon|artillery|docker|podman|nerdctl|kubectl|socat|xdg-open|open|sh|bash|zsh|dash|fish)(\.m?js|\.exe)?$/i;

/** Options with the port of another program to connect to. */
const otherPorts =
  /container|debug|inspect|db|database|sql|pg|postgres|mongo|redis|smtp|proxy|target|remote|upstream|backend|peer|api-port$/i;

const portOption = /^-{1,2}D?[\w.-]*port$/i;
const addressOption = /^--?(listen|bind|addr(ess)?|http|http[-.]addr(ess)?|web\.listen-address|urls)$/;
const shortOption = /^-[plPb]$/;

/**
 * Whether a command line says that its program serves this port: `vite --port 5000`, `flask run -p 5000`,
 * `manage.py runserver 0.0.0.0:5000`, `python3 -m http.server 5000`, `cross-env PORT=5000 node app.js`.
 * The number alone says nothing: it may be a client's target, a process or a size.
 */
export function namesPort(words: readonly string[], port: number): boolean {
  if (!words.some((word) => endsWithPort(word, port))) return false;
  // A debugger's port is never the one a page was meant for.
  if (toolProtocol({ program: basename(words[0] ?? ''), command: words.join(' ') }, port)) return false;
  // A browser is a client of every port except its own debugging port.
  if (words.includes(`--remote-debugging-port=${port}`)) return true;
  if (words.slice(0, 2).some((word) => clients.test(basename(word)))) return false;
  // Its options belong to a script, where `-p 5000` is a port, not a process, a password or a path.
  const takesShort =
    interpreterOf(basename(words[0] ?? '')) !== undefined || frameworkOf([words.join(' ')]) !== undefined;
  return words.some((word, index) => isOptionFor(words, index, takesShort) && endsWithPort(word, port));
}

/** Whether the word at `index` is, or contains, the port a program is told to listen on. */
function isOptionFor(words: readonly string[], index: number, takesShort: boolean): boolean {
  const word = words[index] ?? '';
  const before = words[index - 1] ?? '';
  const [name = '', value] = word.split('=', 2);
  if (value !== undefined) return isPortName(name) || /^[A-Z_]*(PORT|URLS)$/.test(name);
  if (isPortName(before) || (before === '-S' && takesShort)) return true;
  return (takesShort && shortOption.test(before)) || isPositional(words.slice(0, index));
}

function isPortName(name: string): boolean {
  return (portOption.test(name) && !otherPorts.test(name)) || addressOption.test(name);
}

/** Django and Python's http.server take the port without an option. */
function isPositional(before: readonly string[]): boolean {
  if (/^run_?server(_plus)?$/.test(before.at(-1) ?? '')) return true;
  return before.some((word, at) => before[at - 1] === '-m' && /^(http\.server|SimpleHTTPServer)$/.test(word));
}

/** `5000`, `:5000`, `0.0.0.0:5000`, `[::]:5000`, `http://localhost:5000/`, `--port=5000`. */
function endsWithPort(word: string, port: number): boolean {
  return word.includes(`${port}`) && new RegExp(`(^|[:=])${port}/?$`).test(word);
}
