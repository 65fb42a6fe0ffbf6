import { join } from 'node:path';

/** A real server to be named by what it says. */
export interface Service {
  name: string;
  /** Debian's package, and the program that is started, or is needed for it. */
  package: string;
  program: string;
  scheme?: 'https';
  /** Prepares its files in a folder of its own. Shell, run as its user. */
  prepare?: (where: Where) => string;
  /** Its command line. Absent: another service serves this port as well. */
  start?: (where: Where) => string[];
  /** Not root, where that is who measures: these servers refuse it. */
  user?: string;
  /** What has to stand in a word for it, whoever says it. */
  isNamedBy: RegExp;
}

export interface Where {
  folder: string;
  port: number;
  /** The ports of the services behind this one, which it serves as well. */
  next: number[];
}

/** Shell that writes a file into the service's folder. */
export function file({ folder }: Where, name: string, text: string): string {
  return `cat > '${join(folder, name)}' <<'END'\n${text}\nEND\n`;
}
