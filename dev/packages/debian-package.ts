import { rmSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { runTool } from '../run-tool.ts';
import { layOut } from './lay-out.ts';
import { linuxFiles } from './linux-files.ts';

/** Made by dpkg's own tool. @see https://www.debian.org/doc/debian-policy/ch-controlfields.html */
export function debianPackage(output: string, work: string, date: Date): void {
  const root = join(work, 'deb');
  rmSync(root, { recursive: true, force: true });
  const files = linuxFiles(date);
  const bytes = files.reduce((sum, file) => sum + ('content' in file ? Buffer.byteLength(file.content) : 0), 0);
  const shown = files.filter(({ path }) => !path.startsWith('/usr/lib64/'));
  layOut(root, [...shown, { path: '/DEBIAN/control', content: control(Math.ceil(bytes / 1024)) }], date);
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(date.getTime() / 1000) };
  runTool('dpkg-deb', ['--root-owner-group', '-Zxz', '--build', root, output], env);
}

function control(installedKb: number): string {
  return `Package: portside
Version: ${manifest.version}
Architecture: all
Maintainer: The Portside authors <portside@portside.invalid>
Installed-Size: ${installedKb}
Depends: nodejs (>= 20)
Section: net
Priority: optional
Description: explains why a page on this computer won't load
 The portside command, and the helper that the Portside browser extension asks.
 It finds out who listens on a port, what the port answers and what a firewall
 does, and names the cause and the steps. Every browser of this computer that
 has the extension finds the helper.
`;
}
