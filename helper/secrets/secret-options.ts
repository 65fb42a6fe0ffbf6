/** By program, the options that take a password though they do not say so: everywhere else `-p` is a port, a path or a process. */
const options: [programs: RegExp, letters: string, long?: RegExp][] = [
  [/^(mysql(admin|dump|import|check|show|sh)?|mariadb(-\w+)?)$/, 'p'],
  [/^(sshpass|mongo(sh|dump|restore|import|export)?|cqlsh|rabbitmqadmin|beeline|rdesktop|7z[ar]?|unrar)$/, 'p'],
  [/^(redis|valkey|keydb)-cli$/, 'a'],
  [/^curl$/, 'uUb', /^--(proxy-)?user$/],
  [/^(ftp|lftp|smbclient|rpcclient)$/, 'uU'],
  [/^(https?|xh)$/, 'a'],
  [/^(sqlcmd|bcp|mosquitto_(pub|sub))$/, 'P'],
  [/^ldap(search|modify|add|delete|passwd|whoami)$/, 'w'],
  [/^(ttyd|snmp(get|walk|set))$/, 'c'],
  [/^(frpc|frps)$/, 't'],
  [/^login$/, 'pu'],
  // `sshpass -p secret ssh -p 2222 box`
  [/^(ssh|scp|sftp|rsync|node|python[\d.]*)$/, ''],
];

/** Which words before a password a command line may hold, once it has named this program. */
export interface SecretOptions {
  letters: string;
  long?: RegExp | undefined;
}

/** @returns undefined for a word that is none of these programs */
export function secretOptionsOf(program: string): SecretOptions | undefined {
  const found = options.find(([programs]) => programs.test(program));
  return found && { letters: found[1], long: found[2] };
}
