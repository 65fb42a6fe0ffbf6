import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Wanted {
  subject: string;
  names?: string;
  days?: number;
}

/** A real self-signed certificate with its key, made by openssl. */
export function makeCertificate({ subject, names, days = 30 }: Wanted): { cert: string; key: string } {
  const folder = mkdtempSync(join(tmpdir(), 'portside-cert-'));
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const alternativeNames = names ? ['-addext', `subjectAltName=${names}`] : [];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  const options = ['-x509', '-nodes', ...curve, '-days', String(days), '-subj', subject, ...alternativeNames];
  execFileSync('openssl', ['req', ...options, '-keyout', key, '-out', cert], { stdio: 'pipe' });
  try {
    return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
