import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import manifest from '../../package.json' with { type: 'json' };
import { namedPackages } from '../licences/named-packages.ts';

/**
 * What a package is made of, in CycloneDX's words, from the licences that were written of what was bundled. `npm sbom` knows what is installed, which is
 * hundreds of tools or, without them, nothing.
 * @param product `portside-extension`
 */
export function softwareBill(product: string, licences: string, date: Date): string {
  const bill = new Models.Bom();
  bill.metadata.timestamp = date;
  bill.metadata.component = component(
    product,
    manifest.version,
    manifest.license,
    `pkg:generic/${product}@${manifest.version}`,
  );
  for (const { name, version, license } of namedPackages(licences)) {
    const one = component(name, version, license, `pkg:npm/${name.replace('@', '%40')}@${version}`);
    bill.components.add(one);
    bill.metadata.component.dependencies.add(one.bomRef);
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bill, { sortLists: true, space: 2 })}\n`;
}

function component(name: string, version: string, license: string, purl: string): Models.Component {
  const licenses = new Models.LicenseRepository([new Models.SpdxLicense(license)]);
  return new Models.Component(Enums.ComponentType.Library, name, { version, purl, licenses, bomRef: purl });
}
