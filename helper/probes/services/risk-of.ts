import { basename } from 'node:path';
import type { Risk } from '../../../evidence/machine/services.ts';
import type { Framework } from '../../../evidence/port/owners.ts';
import { databaseRisk } from './database-risk.ts';
import { isInspectorPort } from './inspector-port.ts';

/** Who holds a port, before anything is taken out of its words. */
export interface Holder {
  program: string;
  words: readonly string[];
  framework?: Framework | undefined;
  port: number;
  /** All ports that this process holds. */
  ports: readonly number[];
}

type Sign = [risk: Risk, isSeen: (holder: Holder) => boolean];

/** How each kind of risk shows in a command line. Most specific first. */
const signs: Sign[] = [
  ['debugger', isInspectorPort],
  ['debugger', ({ words, port }) => words.some((word) => namesJavaDebugger(word, port))],
  ['debugger', ({ words, port }) => words.some((word) => /debugpy/.test(word)) && names(words, port)],
  ['debugger', ({ program }) => /^(dlv|gdbserver|lldb-server)/.test(program)],
  ['browser-debugger', steersBrowser],
  ['browser-debugger', ({ program }) => /^(chromedriver|geckodriver|msedgedriver)/.test(program)],
  ['container-engine', opensDocker],
  ['notebook', ({ program, words }) => /jupyter/.test([program, ...words.slice(0, 3)].join(' ')) && isTokenOff(words)],
  ['shell', ({ program, words }) => /^ttyd/.test(program) && !words.some((word) => /^(-c|--credential)/.test(word))],
  ['shell', ({ program, words }) => /^gotty/.test(program) && !words.some((word) => /^(-c|--credential)/.test(word))],
  ['shell', ({ words }) => words.some(isCodeServer) && valuesOf(words, '--auth').includes('none')],
  ['screen', ({ program, port }) => /^(Xorg|Xwayland|Xvfb|Xephyr|X)$/.test(program) && port >= 6000 && port < 6064],
  ['screen', ({ program, words }) => /^x11vnc/.test(program) && words.includes('-nopw')],
  ['screen', ({ program, words }) => /^X\w*vnc/.test(program) && /-SecurityTypes[ =]None/i.test(words.join(' '))],
  ['cluster', ({ program, words }) => /^(kubectl|oc)$/.test(program) && words.includes('proxy')],
  ['files', ({ framework }) => framework === 'python-http-server' || framework === 'live-server'],
  ['files', ({ words }) => words.slice(0, 2).some((word) => /^(serve|http-server)(\.js)?$/.test(basename(word)))],
];

/** What makes this port more than a page to look at; undefined where nothing tells. */
export function riskOf(holder: Holder): Risk | undefined {
  const sign = signs.find(([, isSeen]) => isSeen(holder));
  return sign?.[0] ?? databaseRisk(holder.program, holder.words);
}

/** `-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005` */
function namesJavaDebugger(word: string, port: number): boolean {
  return /jdwp[=:]/.test(word) && new RegExp(`address=([^,]*:)?${port}(,|$)`).test(word);
}

/** `5678`, `0.0.0.0:5678` as words of their own. */
function names(words: readonly string[], port: number): boolean {
  return words.some((word) => new RegExp(`^(.*[:=])?${port}$`).test(word));
}

/** The values of a long option, in both ways to write them. */
function valuesOf(words: readonly string[], option: string): string[] {
  return words.flatMap((word, index) => {
    if (word === option) return [words[index + 1] ?? ''];
    return word.startsWith(`${option}=`) ? [word.slice(option.length + 1)] : [];
  });
}

/** A port of 0 is any free one. */
function steersBrowser({ words, port, ports }: Holder): boolean {
  const told = valuesOf(words, '--remote-debugging-port');
  return told.includes(String(port)) || (told.includes('0') && ports.length === 1);
}

/** `dockerd -H tcp://0.0.0.0:2375`: with `--tlsverify` it asks for a certificate. */
function opensDocker({ program, words, port }: Holder): boolean {
  if (!/^(dockerd|podman)$/.test(program) || words.some((word) => /^--tls(verify)?(=true)?$/.test(word))) return false;
  return words.some((word) => new RegExp(`tcp://.*:${port}$`).test(word));
}

/** `--ServerApp.token=''`, `--IdentityProvider.token=`: an empty token asks for none. */
function isTokenOff(words: readonly string[]): boolean {
  return words.some((word) => /^--(\w+App|IdentityProvider)\.token=(''|"")?$/.test(word));
}

function isCodeServer(word: string): boolean {
  return /^(code-server|openvscode-server)$/.test(basename(word)) || /\/code-server\//.test(word);
}
