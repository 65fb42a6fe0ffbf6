import { EventEmitter, once } from 'node:events';
import WebSocket from 'ws';
import * as z from 'zod/mini';

const messageSchema = z.union([
  z.object({ type: z.literal('success'), id: z.int(), result: z.record(z.string(), z.unknown()) }),
  z.object({ type: z.literal('error'), id: z.nullable(z.int()), error: z.string(), message: z.string() }),
  z.object({ type: z.literal('event'), method: z.string(), params: z.record(z.string(), z.unknown()) }),
]);

type Values = Record<string, unknown>;
interface Waiting {
  method: string;
  resolve(result: Values): void;
  reject(error: Error): void;
}

/** WebDriver BiDi as far as it is needed here: commands and events as JSON over one socket. https://w3c.github.io/webdriver-bidi/ */
export class Bidi {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #events = new EventEmitter();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.#events.setMaxListeners(0);
    socket.on('message', (text) => this.#receive(messageSchema.parse(JSON.parse(String(text)))));
    socket.on('close', () => this.#end());
  }

  static async connect(url: string): Promise<Bidi> {
    const socket = new WebSocket(url, { maxPayload: 2 ** 28 });
    const bidi = new Bidi(socket);
    await once(socket, 'open');
    return bidi;
  }

  send(method: string, params: Values = {}): Promise<Values> {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => this.#waiting.set(id, { method, resolve, reject }));
  }

  /** The next event of this name that fits; never resolves once `signal` has ended the wait. */
  event(method: string, fits: (params: Values) => boolean, signal?: AbortSignal): Promise<Values> {
    return new Promise((resolve) => {
      const listener = (params: Values) => {
        if (!fits(params)) return;
        this.#events.off(method, listener);
        resolve(params);
      };
      this.#events.on(method, listener);
      signal?.addEventListener('abort', () => this.#events.off(method, listener));
    });
  }

  #receive(message: z.infer<typeof messageSchema>): void {
    if (message.type === 'event') {
      this.#events.emit(message.method, message.params);
      return;
    }
    const waiting = this.#waiting.get(message.id ?? 0);
    this.#waiting.delete(message.id ?? 0);
    if (message.type === 'success') waiting?.resolve(message.result);
    else waiting?.reject(new Error(`${waiting.method}: ${message.error}: ${message.message}`));
  }

  #end(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('the browser has ended the connection'));
    this.#waiting.clear();
  }
}
