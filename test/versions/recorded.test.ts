import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserEvent, provideBrowser } from './browser-in-node.ts';
import { converse, type Extension } from './conversation.ts';
import { bundleExtension } from './extension-of.ts';
import type { HelperPort, Transcript } from './helper-port.ts';
import type { Recorded } from './recorded.ts';
import { versions } from './versions.ts';

/** The helper that answers now; what is left of the last one is gone. */
let port: HelperPort;
const folder = mkdtempSync(join(tmpdir(), 'portside-recorded-'));
const file = join(folder, 'extension.mjs');

beforeAll(async () => {
  const [today] = versions.slice(-1);
  if (today) await bundleExtension(today, '.', file);
  provideBrowser(() => port);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Says what was said when the same was asked, at the same place in the conversation. */
function replay(transcript: Transcript): HelperPort {
  let place = 0;
  const said: HelperPort = {
    onMessage: new BrowserEvent(),
    onDisconnect: new BrowserEvent(),
    postMessage(asked) {
      expect(transcript[place]?.asked).toEqual(asked);
      place += 1;
      for (; transcript[place]?.answered !== undefined; place += 1) {
        const { answered } = transcript[place] ?? {};
        queueMicrotask(() => said.onMessage.emit(answered));
      }
    },
    disconnect: () => undefined,
  };
  return said;
}

test.each([
  { helper: 'first-words', of: /fine, update the helper$/, alone: 'too-old' },
  { helper: 'with-memory', of: /fine, update the helper$/, alone: 'fine' },
  { helper: 'tomorrow', of: /fine, update the extension$/, alone: 'fine' },
])('a helper of $helper is understood as far as it goes: $of', async ({ helper, of, alone }) => {
  const recorded: Recorded = JSON.parse(readFileSync(`test/versions/recorded/${helper}.json`, 'utf8'));
  port = replay(recorded.transcript);
  // One of its own: what was found out a moment ago would count.
  const extension: Extension = await import(`${file}?${helper}`);
  const talk = await converse(extension, true, recorded.places);
  port.onDisconnect.emit({});
  const [nobody, page, ssh] = Object.values(talk.diagnoses);
  expect(nobody).toMatch(/ nothing-listening, /);
  expect(page).toMatch(/ works-now, /);
  expect(ssh).toMatch(/ non-http-service, /);
  for (const said of Object.values(talk.diagnoses)) expect(said).toMatch(of);
  expect(talk.questions).toMatchObject({ services: 'has the page', owner: '1', remember: 'noted' });
  expect(talk.questions.memory).toContain(`helper ${alone}`);
  expect(talk.questions.watch).toContain(`helper ${alone}`);
});
