import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  defaults,
  effectiveSettings,
  settingNames,
  settingsShape,
  validSettings,
} from '../../../state/settings/settings-shape.ts';

const site = 'http://localhost:3000';
const shop = 'http://shop.test';

describe('what an organisation has set', () => {
  const own = { ...defaults, show: 'popup' as const, neverHere: [site] };

  test('goes before what the person has set', () => {
    expect(effectiveSettings({ own, managed: { show: 'badge', portMemory: false } })).toEqual({
      show: 'badge',
      neverHere: [site],
      portMemory: false,
      language: 'browser',
      shell: 'system',
    });
  });

  test('leaves the person their own sites beside its own', () => {
    expect(effectiveSettings({ own, managed: { neverHere: [shop, site] } }).neverHere).toEqual([shop, site]);
  });

  test('is nothing where nothing is set', () => {
    expect(effectiveSettings({ own, managed: {} })).toEqual(own);
  });

  test('may be set in the schema that Chromium reads', () => {
    const { properties } = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
    expect(Object.keys(properties)).toEqual([...settingNames]);
    for (const name of ['show', 'language', 'shell'] as const)
      expect(properties[name].enum, name).toEqual(Object.keys(settingsShape[name].def.entries));
  });
});

test('a damaged setting does not take the others with it', () => {
  expect(validSettings({ show: 7, neverHere: [site], portMemory: 'no', theme: 'dark' })).toEqual({ neverHere: [site] });
});

test('a site may be written as an address, and what is none is left out', () => {
  expect(validSettings({ neverHere: [`${site}/checkout`, 'shop.test', 'no site', 7] })).toEqual({
    neverHere: [site, shop],
  });
});
