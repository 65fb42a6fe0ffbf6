import * as z from 'zod/mini';

/** Windows PowerShell 5 writes `/Date(1763856423123)/`, PowerShell 7 `2026-11-23T06:08:29.123+01:00`. */
const dateSchema = z.nullish(z.union([z.string(), z.object({ value: z.string() })]));

const rowSchema = z.object({
  ProcessId: z.number(),
  ParentProcessId: z.nullish(z.number()),
  Name: z.nullish(z.string()),
  /** Null where the process is another user's, or an administrator's. */
  CommandLine: z.nullish(z.string()),
  CreationDate: dateSchema,
});

export interface ListedProcess {
  pid: number;
  parent: number;
  /** With its ending: `node.exe`. */
  name: string;
  commandLine: string;
  startedAt?: string;
}

/**
 * Reads what `Get-CimInstance Win32_Process | ConvertTo-Json -Compress` prints, one object or a list of them:
 * `[{"ProcessId":4102,"ParentProcessId":4081,"Name":"node.exe","CommandLine":"node server.js","CreationDate":"\/Date(1763856423123)\/"}`
 * @returns nothing where it is no JSON: PowerShell may not run, or not make objects
 */
export function processesInJson(output: string): ListedProcess[] {
  const rows = z.array(rowSchema).safeParse([parseJson(output)].flat()).data ?? [];
  return rows.map(
    ({ ProcessId: pid, ParentProcessId: parent, Name: name, CommandLine: commandLine, CreationDate: date }) => ({
      pid,
      parent: parent ?? 0,
      name: name ?? '',
      commandLine: commandLine ?? '',
      ...startOf(typeof date === 'object' ? date?.value : date),
    }),
  );
}

/** What stands before the list is a mark of its encoding, or a warning. */
function parseJson(output: string): unknown {
  try {
    return JSON.parse(output.slice(Math.max(0, output.search(/(?<=^\uFEFF?)[[{]/m))));
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function startOf(date: string | undefined): Pick<ListedProcess, 'startedAt'> {
  const ticksMs = /^\/Date\((\d+)/.exec(date ?? '')?.[1];
  const started = new Date(ticksMs ? Number(ticksMs) : (date ?? ''));
  return Number.isNaN(started.getTime()) ? {} : { startedAt: started.toISOString() };
}

/**
 * Reads `tasklist /fo csv /nh`, which knows names and numbers only:
 * `"svchost.exe","1032","Services","0","12,344 K"`
 */
export function processesInTasklist(output: string): ListedProcess[] {
  return [...output.matchAll(/^"([^"]*)","(\d+)",/gm)].map(([, name = '', pid]) => ({
    pid: Number(pid),
    parent: 0,
    name,
    commandLine: '',
  }));
}
