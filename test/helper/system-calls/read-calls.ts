import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One system call, as strace writes it. */
export interface Call {
  name: string;
  /** As they stand between the brackets; of a call that never returned, the rest of the line. */
  words: string;
  failed: boolean;
}

/** What strace is told: one file a thread, so that no two calls are mixed; `-D` leaves the helper a child of whoever starts it. */
export function straceWords(logs: string): string[] {
  const calls =
    '%file,%process,socket,connect,bind,listen,accept,accept4,sendto,sendmsg,sendmmsg,socketpair,kill,tkill,ptrace,process_vm_readv,process_vm_writev,pidfd_open,mount,umount2,io_uring_setup';
  return ['-D', '-ff', '-q', '-s', '4096', '-e', 'signal=none', '-e', `trace=${calls}`, '--seccomp-bpf', '-o', logs];
}

/** `openat(AT_FDCWD, "/etc/hosts", O_RDONLY|O_CLOEXEC) = 21` */
export function readCalls(text: string): Call[] {
  return [...text.matchAll(/^(\w+)\((.*?)(?:\)\s+= (-?\S+).*)?$/gm)].map(([, name = '', words = '', result = '']) => ({
    name,
    words,
    failed: result.startsWith('-'),
  }));
}

/** The logs of every thread that strace saw, by the numbers it gave them. */
export function readLogs(folder: string): Map<string, string> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Whether each of them has come to its end. */
export function areWhole(logs: Map<string, string>): boolean {
  return logs.size > 0 && [...logs.values()].every((log) => /^\+\+\+ .*\n$/m.test(log));
}
