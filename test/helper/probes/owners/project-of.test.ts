import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectOf } from '../../../../helper/probes/owners/project-of.ts';

const home = mkdtempSync(join(tmpdir(), 'portside-home-'));

const files: Record<string, string> = {
  'package.json': '{"name":"never-above-home"}',
  'shop/package.json': '{ "private": true, "name": "@acme/shop" }',
  'nameless/package.json': '{}',
  'shop/api/pyproject.toml': '[build-system]\nrequires = []\n[project]\nversion = "1"\nname = "shop-api"\n',
  'poetry/pyproject.toml': '[tool.poetry]\nname = "poem"\n[tool.other]\nname = "no"\n',
  'crate/Cargo.toml': '[package]\nname = "fast"\nversion = "0.1.0"\n',
  'gopher/go.mod': 'module github.com/acme/gopher-api\n\ngo 1.22\n',
  'maven/pom.xml': '<project><parent><artifactId>boot</artifactId></parent><artifactId>till</artifactId></project>',
  'django/manage.py': '#!/usr/bin/env python\n',
  'broken/package.json': '{ "name',
};

beforeAll(() => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
});

afterAll(() => rmSync(home, { recursive: true }));

test.for([
  ['shop', '@acme/shop'],
  ['shop/src/pages', '@acme/shop'],
  ['shop/a/b/c/d', '@acme/shop'],
  ['shop/a/b/c/d/e', 'e'],
  ['shop/api', 'shop-api'],
  ['nameless', 'nameless'],
  ['poetry', 'poem'],
  ['crate', 'fast'],
  ['gopher', 'gopher-api'],
  ['maven', 'till'],
  ['django', 'django'],
  ['broken', 'broken'],
  ['plain/folder', 'folder'],
] as const)('%s belongs to %s', ([folder, project]) => {
  expect(projectOf(join(home, folder), home)).toBe(project);
});

test.for(['/', '/tmp', '/var/lib/redis', '/usr/share/nginx', '/run'])("%s is nobody's project", (folder) => {
  expect(projectOf(folder, home)).toBeUndefined();
});

test('home itself is no project, whatever lies in it', () => {
  expect(projectOf(home, home)).toBeUndefined();
});
