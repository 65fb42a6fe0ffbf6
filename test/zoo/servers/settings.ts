import { parseArgs } from 'node:util';

/** The settings given as `--name=value`; `host` and `port` always are. */
export function settings(): { host: string; port: number; [name: string]: string | number | undefined } {
  const { values } = parseArgs({ strict: false });
  return { ...values, host: String(values.host ?? '127.0.0.1'), port: Number(values.port) };
}

/** Says that the server listens; the runner waits for this line. */
export function ready(): void {
  console.log('ready');
}
