import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { expect, test } from 'vitest';
import { thirdPartyLicenses } from '../../../dev/licences/third-party-licenses.ts';
import { softwareBill } from '../../../dev/release/software-bill.ts';

const modules = ['node_modules/preact/dist/preact.mjs', 'node_modules/@preact/signals/dist/signals.mjs'];

test('the bill is one by CycloneDX’s own schema, and names what is in the licences', async () => {
  const bill = softwareBill('portside-extension', thirdPartyLicenses(modules), new Date(0));
  expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(bill)).toBeNull();
  const { components, metadata } = JSON.parse(bill);
  expect(components.map(({ name }: { name: string }) => name)).toEqual(['@preact/signals', 'preact']);
  expect(components[0].purl).toMatch(/^pkg:npm\/%40preact\/signals@\d/);
  expect(metadata.timestamp).toBe('1970-01-01T00:00:00.000Z');
});
