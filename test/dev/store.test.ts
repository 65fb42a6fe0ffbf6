import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { UserManifest } from 'wxt';
import { languages } from '../../words/languages.ts';
import config from '../../wxt.config.ts';

/** In characters, of the strictest store: Edge for the name and the description, the manifest for the short one. */
const limits = { name: [1, 45], short: [20, 132], description: [250, 10_000] } as const;

interface Listing {
  name: string;
  short: string;
  description: string;
}

function listing(language: string): Listing {
  const text = readFileSync(`docs/store/listing/${language}.md`, 'utf8');
  const [, name = '', short = '', description = ''] =
    /^# (.+)\n\n## Short description\n\n(.+)\n\n## Description\n\n(.+)\n$/s.exec(text) ?? [];
  return { name, short, description };
}

const tags = languages.map(String);

describe.each(tags)('the store texts in %s', (language) => {
  const texts = listing(language);

  test.each(Object.entries(limits))('have a %s within the limits of every store: %j', (part, [least, most]) => {
    const { length } = [...texts[part as keyof Listing]];
    expect(length).toBeGreaterThanOrEqual(least);
    expect(length).toBeLessThanOrEqual(most);
  });

  test('say in short what the manifest says', () => {
    const folder = language.replace('-', '_');
    const { description } = JSON.parse(readFileSync(`public/_locales/${folder}/messages.json`, 'utf8'));
    expect(texts.short).toBe(description.message);
  });

  test('are plain text: two of the stores show no Markdown', () => {
    expect(texts.description).not.toMatch(/^#|\*\*|`|\]\(|^[-*] /m);
  });

  test('list as many examples as the English ones', () => {
    const bullets = (text: string) => text.match(/^• /gm)?.length;
    expect(bullets(texts.description)).toBe(bullets(listing('en').description));
  });
});

describe('the page on permissions', () => {
  const explained = [
    ...readFileSync('docs/store/permissions.md', 'utf8').matchAll(/^- `([^`]+)`: (\p{Lu}.{20,}\.)$/gmu),
  ];

  test('has a line for each permission that a manifest asks for, and no other', () => {
    const asked = (['chrome', 'firefox'] as const).flatMap((browser) => permissionsIn(manifestFor(browser)));
    expect(explained.map(([, name]) => name).sort()).toEqual([...new Set(asked)].sort());
  });
});

type Manifest = UserManifest & { optional_host_permissions?: string[] };

function manifestFor(browser: 'chrome' | 'firefox'): Manifest {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new TypeError('the manifest is made for each browser');
  return manifest({ browser, mode: 'production', command: 'build', manifestVersion: 3 }) as Manifest;
}

function permissionsIn(manifest: Manifest): string[] {
  const {
    permissions = [],
    optional_permissions = [],
    host_permissions = [],
    optional_host_permissions = [],
  } = manifest;
  const data = manifest.browser_specific_settings?.gecko?.data_collection_permissions?.optional ?? [];
  const hosts = host_permissions.map((pattern) => pattern.replace(/^.*:\/\/(.+)\/\*$/, '$1'));
  return [...permissions, ...optional_permissions, ...hosts, ...optional_host_permissions, ...data].map(String);
}
