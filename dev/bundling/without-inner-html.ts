import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { normalizePath, type Plugin } from 'vite';

/** `t.innerHTML=h.__html`, with whatever names a minifier gave. */
const assignment = /([\w$]+)\.innerHTML\s*=\s*([\w$]+\.__html)/g;

/** The file of Preact that is bundled, as Vite writes paths on every system. */
export const preactFile = normalizePath(createRequire(import.meta.url).resolve('preact'));

/**
 * Preact can set innerHTML, for `dangerouslySetInnerHTML` alone. Portside never uses that and Biome forbids it, so the built extension
 * can do without: a string given that way would be shown as text. Reviewers of extensions look for every innerHTML.
 */
export function withoutInnerHtml(): Plugin {
  return {
    name: 'without-inner-html',
    transform(code, id) {
      return id === preactFile ? { code: setText(code), map: null } : undefined;
    },
  };
}

/** @throws where Preact is written in another way, so that an update can't bring innerHTML back unseen */
export function setText(code: string): string {
  const found = code.match(assignment)?.length ?? 0;
  const changed = code.replace(assignment, '$1.textContent=$2');
  if (found !== 1 || /innerHTML\s*=[^=]/.test(changed))
    throw new Error(
      `${basename(preactFile)} sets innerHTML in another way than before: see dev/bundling/without-inner-html.ts`,
    );
  return changed;
}
