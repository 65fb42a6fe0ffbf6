import { spawn } from 'node:child_process';
import { FrameReader, frame } from '../../helper/wire/framing.ts';
import { BrowserEvent } from './browser-in-node.ts';

/** The end of a native-messaging connection that an extension holds. */
export interface HelperPort {
  onMessage: BrowserEvent<[message: unknown]>;
  onDisconnect: BrowserEvent<[{ error?: { message: string } }]>;
  postMessage(message: object): void;
  disconnect(): void;
}

/** What was said, in its order. */
export type Transcript = { asked?: object; answered?: unknown }[];

/** Starts a program as a browser would, and speaks with it over its real stdin and stdout. */
export function startHelper(command: readonly string[], transcript: Transcript): HelperPort {
  const args = [...command, 'native-messaging', 'chrome-extension://egmcmbhcpobbhegcobepbehbafaiomhn/'];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const frames = new FrameReader();
  const port: HelperPort = {
    onMessage: new BrowserEvent(),
    onDisconnect: new BrowserEvent(),
    postMessage(message) {
      transcript.push({ asked: message });
      child.stdin.write(frame(JSON.stringify(message)));
    },
    disconnect: () => void child.stdin.end(),
  };
  child.stdin.on('error', () => undefined);
  child.stdout.on('data', (piece: Buffer) => {
    for (const body of frames.push(piece).bodies) {
      const answered: unknown = JSON.parse(body);
      transcript.push({ answered });
      port.onMessage.emit(answered);
    }
  });
  child.on('close', () => port.onDisconnect.emit({}));
  return port;
}
