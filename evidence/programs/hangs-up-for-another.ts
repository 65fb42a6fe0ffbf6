/** Proxies that close the connection, or never open one, where the server behind them takes none. Others say 502. */
export function hangsUpForAnother(program = ''): boolean {
  return /^(haproxy|envoy|mitm(dump|proxy|web))$/.test(program);
}
