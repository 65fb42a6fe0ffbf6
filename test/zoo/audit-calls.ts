import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownPlacesFile } from '../browsers/trace-helper.ts';
import { judgeCalls, type OwnPlaces } from '../helper/system-calls/judge-calls.ts';
import { readCalls } from '../helper/system-calls/read-calls.ts';

interface Audit {
  helpers: number;
  calls: number;
  /** Each kind once, numbers taken out, with how often it was seen. */
  forbidden: Map<string, number>;
  /** Connections to the system's resolver. */
  resolver: number;
}

/** What all helpers did whose calls were written down below a folder, one browser a folder. */
export function auditCalls(folder: string): Audit {
  const audit: Audit = { helpers: 0, calls: 0, forbidden: new Map(), resolver: 0 };
  for (const browser of readdirSync(folder)) {
    const own: OwnPlaces = JSON.parse(readFileSync(join(folder, browser, ownPlacesFile), 'utf8'));
    for (const log of readdirSync(join(folder, browser)).filter((name) => name.startsWith('helper-'))) {
      const calls = readCalls(readFileSync(join(folder, browser, log), 'utf8'));
      const { forbidden, resolver } = judgeCalls(calls, own);
      audit.helpers += calls.some(({ name, words }) => name === 'execve' && words.includes('native-messaging')) ? 1 : 0;
      audit.calls += calls.length;
      audit.resolver += resolver.length;
      for (const call of forbidden) {
        const kind = call.replace(/\d+/g, 'N');
        audit.forbidden.set(kind, (audit.forbidden.get(kind) ?? 0) + 1);
      }
    }
  }
  return audit;
}

/** For a person. */
export function auditAsText({ helpers, calls, forbidden, resolver }: Audit): string {
  const found = [...forbidden].map(([kind, count]) => `  ${count} × ${kind}`);
  return [
    `${helpers} helpers made ${calls} calls that reach out of them; ${resolver} of these asked the system's resolver.`,
    found.length === 0 ? 'Each is on the list of what is allowed.' : `Not on the list:\n${found.join('\n')}`,
  ].join('\n');
}
