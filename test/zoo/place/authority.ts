import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '../../browsers/run-program.ts';

export interface CertificateFiles {
  certificate: string;
  key: string;
}

export interface Wanted {
  /** Subject alternative names, as openssl writes them: `DNS:localhost`, `IP:127.0.0.1`. */
  names: readonly string[];
  notBefore: Date;
  notAfter: Date;
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
const dayMs = 86_400_000;

export function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * dayMs);
}

/** A certificate authority of our own, made by openssl, whose certificates may have any dates and names. */
export class Authority {
  readonly certificate: string;
  readonly #folder: string;
  readonly #key: string;
  #issued = 0;

  private constructor(folder: string) {
    this.#folder = folder;
    this.certificate = join(folder, 'authority.pem');
    this.#key = join(folder, 'authority.key');
  }

  static async create(folder: string, name: string): Promise<Authority> {
    await mkdir(folder, { recursive: true });
    const authority = new Authority(folder);
    const files = ['-keyout', authority.#key, '-out', authority.certificate];
    await runProgram('openssl', ['req', '-x509', ...newKey, '-days', '30', '-subj', `/CN=${name}`, ...files]);
    return authority;
  }

  async issue({ names, notBefore, notAfter }: Wanted): Promise<CertificateFiles> {
    this.#issued += 1;
    const folder = join(this.#folder, String(this.#issued));
    await mkdir(folder);
    const [key, request, certificate, settings] = ['key', 'csr', 'pem', 'cnf'].map((end) =>
      join(folder, `server.${end}`),
    );
    await writeFile(join(folder, 'index.txt'), '');
    await writeFile(String(settings), settingsFor(folder, names));
    const subject = ['-subj', '/CN=Zoo'];
    await runProgram('openssl', ['req', ...newKey, ...subject, '-keyout', String(key), '-out', String(request)]);
    await runProgram('openssl', [
      ...['ca', '-batch', '-notext', '-config', String(settings), '-cert', this.certificate, '-keyfile', this.#key],
      ...['-startdate', asn1Time(notBefore), '-enddate', asn1Time(notAfter)],
      ...['-in', String(request), '-out', String(certificate)],
    ]);
    return { certificate: String(certificate), key: String(key) };
  }
}

export async function selfSigned(folder: string, names: readonly string[]): Promise<CertificateFiles> {
  const certificate = join(folder, 'self-signed.pem');
  const key = join(folder, 'self-signed.key');
  const about = ['-subj', '/CN=Zoo', '-addext', `subjectAltName=${names.join(',')}`, '-days', '30'];
  await runProgram('openssl', ['req', '-x509', ...newKey, ...about, '-keyout', key, '-out', certificate]);
  return { certificate, key };
}

function settingsFor(folder: string, names: readonly string[]): string {
  return `[ca]
default_ca = zoo
[zoo]
database = ${folder}/index.txt
new_certs_dir = ${folder}
rand_serial = yes
default_md = sha256
policy = any
x509_extensions = server
[any]
commonName = supplied
[server]
basicConstraints = CA:false
extendedKeyUsage = serverAuth
subjectAltName = ${names.join(',')}
`;
}

/** YYYYMMDDHHMMSSZ */
function asn1Time(date: Date): string {
  return date.toISOString().replace(/[-:T]|\.\d+/g, '');
}
