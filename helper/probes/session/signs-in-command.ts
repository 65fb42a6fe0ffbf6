import { basename } from 'node:path';
import type { Session } from '../../../evidence/machine/session.ts';
import { readSsh } from '../forwarders/read-ssh.ts';
import { signOf } from './sign-of.ts';

/** What version control says to the far end of its own connections. They last for moments. */
const ofVersionControl = /^'?(git[- ](upload|receive)-(pack|archive)|hg\b|svnserve|sftp-server|rsync|scp\b|borg\b)/;

/** What a program that runs here tells about another machine on which the person may work. */
export function signsInCommand(words: readonly string[]): Session {
  const name = basename(words[0] ?? '').replace(/:$/, '');
  if (name === 'ssh') return signsOfSsh(words);
  // `mosh-client -# me@box.test | 192.0.2.7 60001`
  if (name === 'mosh-client') return [signOf('ssh-client', /-# (?:.*\s)?([\w.@-]+) \|/.exec(words.join(' '))?.[1])];
  if (/^qemu-system/.test(name) || name === 'emulator') return signsOfEmulator(words);
  return isEditorServer(words) ? [{ sign: 'remote-editor' }] : [];
}

function signsOfSsh(words: readonly string[]): Session {
  const { destination, sshPort, remoteCommand, socks, isSubordinate } = readSsh(words);
  const [program = ''] = remoteCommand;
  if (isSubordinate || ofVersionControl.test(remoteCommand.join(' '))) return [];
  // What VS Code and its kin start for a window on another machine: `ssh -T -D 54321 box.test bash`.
  if (socks.length > 0 && /^(bash|sh|powershell|cmd|exec)$/.test(program))
    return [signOf('remote-editor', destination, sshPort)];
  if (/zed-remote-server|vscode-server|cursor-server/.test(remoteCommand.join(' ')))
    return [signOf('remote-editor', destination, sshPort)];
  return [signOf(socks.length > 0 ? 'socks-proxy' : 'ssh-client', destination, sshPort)];
}

/** `qemu-system-x86_64 -avd Pixel_8`; other machines of qemu are no telephones. */
function signsOfEmulator(words: readonly string[]): Session {
  const at = words.indexOf('-avd');
  const name = at === -1 ? words.flatMap((word) => /^@(\w+)$/.exec(word)?.[1] ?? [])[0] : words[at + 1];
  return name ? [signOf('android-emulator', name)] : [];
}

/** The far side of an editor, which somebody has open on another machine. */
function isEditorServer(words: readonly string[]): boolean {
  return words
    .slice(0, 3)
    .some((word) => /\/(\.vscode-server|\.cursor-server|code-server|openvscode-server)\b|\/code-server$/.test(word));
}
