import { isSecret, isSecretName } from './secret-name.ts';

export const hidden = '***';

/** How a value is given to a name. */
export interface Assignment {
  /** Each name with what joins it to its value; `g`, the name its first group. */
  names: RegExp;
  /** The value, where it starts; `y`. */
  value: RegExp;
}

/** Hides what stands behind a secret's name. Each sign is read once, however many names there are. */
export function maskNamed(text: string, { names, value }: Assignment): string {
  let clean = '';
  let end = 0;
  for (const { 0: joined, 1: name = '', index } of text.matchAll(names)) {
    const start = index + joined.length;
    if (index < end || !isSecretName(name)) continue;
    value.lastIndex = start;
    const found = value.exec(text)?.[0] ?? '';
    if (found === '' || !isSecret(name, found)) continue;
    clean += text.slice(end, start) + hidden;
    end = start + found.length;
  }
  return clean + text.slice(end);
}
