import { browser } from '../../probes/browser.ts';

export interface RegisteredName {
  name: string;
  /** Empty where the registry says no more. */
  meaning: string;
}

/** Who IANA has registered a TCP port for. The table comes with the extension, and is loaded by the page that shows it. */
export async function registeredName(port: number): Promise<RegisteredName | undefined> {
  const response = await fetch(browser.runtime.getURL('iana-ports.txt'));
  return findRegistered(await response.text(), port);
}

/** @param table as dev/iana-ports.ts writes it */
export function findRegistered(table: string, port: number): RegisteredName | undefined {
  let reached = 0;
  for (const line of table.split('\n')) {
    const [step, name = '', ...meaning] = line.split(' ');
    reached += Number(step);
    if (reached >= port) return reached === port ? { name, meaning: meaning.join(' ') } : undefined;
  }
  return undefined;
}
