/**
 * Reads `netsh http show urlacl`, and picks the addresses on one port. The words before the colon are in the language of the system:
 * `    Reserved URL            : http://+:5985/wsman/`
 * `        User: NT SERVICE\WinRM`
 */
export function parseUrlReservations(text: string, port: number): string[] {
  const urls = [...text.matchAll(/:\s*(https?:\/\/\S+:(\d+)\/\S*)\s*$/gm)];
  return urls.flatMap(([, url = '', ofPort]) => (Number(ofPort) === port ? [url] : []));
}
