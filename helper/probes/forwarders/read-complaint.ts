import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { ifReadable } from '../../files/if-readable.ts';

const tailBytes = 4096;
const maxLength = 160;
/** More time than passes between a failed page and this look. */
const freshMs = 20_000;
/** Standard error, standard output, and the file that `ssh -E` opens first. */
const streams = [2, 1, 3];

/** The last error a forwarder logged, if its output goes to a file: `nohup`, `2> tunnel.log`. Nothing else of the file is kept. */
export function readComplaint(pid: number): string | undefined {
  for (const stream of streams) {
    const complaint = complaintIn(ifReadable(() => tailOf(`/proc/${pid}/fd/${stream}`)) ?? '');
    if (complaint) return complaint;
  }
  return undefined;
}

/**
 * What ssh, kubectl and socat log about a connection that failed:
 * `channel 3: open failed: connect failed: Connection refused`
 * `E1123 03:13:35 portforward.go:424] "Unhandled Error" err="an error occurred forwarding 8080 -> 80: ... connection refused"`
 * `2026/11/23 03:14:20 socat[27339] E connect(5, AF=2 127.0.0.1:9100, 16): Connection refused`
 */
export function complaintIn(text: string): string | undefined {
  const complaints = text.matchAll(
    /\bopen failed: .+|\b(?:error|an error occurred) (?:forwarding|creating (?:error |forwarding )?stream|upgrading connection)\b.*|\blost connection to pod\b|\bE connect\(.*\): (.+)|Timeout, server .* not responding.*/g,
  );
  const last = [...complaints].at(-1);
  return (last?.[1] ?? last?.[0])?.replace(/["\r]+$/g, '').slice(0, maxLength);
}

/** Only from a file that has just been written: a terminal or a pipe would block, and an older error may be fixed by now. */
function tailOf(path: string): string {
  const stat = statSync(path);
  if (!stat.isFile() || Date.now() - stat.mtimeMs > freshMs) return '';
  const file = openSync(path, 'r');
  try {
    const tail = Buffer.alloc(Math.min(tailBytes, stat.size));
    readSync(file, tail, 0, tail.length, Math.max(0, stat.size - tail.length));
    return tail.toString('utf8');
  } finally {
    closeSync(file);
  }
}
