import type { Plugin } from 'vite';

const link = /<link rel="stylesheet"[^>]* href="\/([^"]+\.css)">\n?/g;

/** Puts the style sheets of these entrypoints into the page itself: it can be painted without waiting for more files. */
export function inlineStyles(entrypoints: readonly string[]): Plugin {
  const isMeant = (fileName: string) => entrypoints.some((one) => fileName.endsWith(`/${one}/index.html`));
  return {
    name: 'inline-styles',
    enforce: 'post',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const sheetOf = (name: string) => {
          const file = bundle[name];
          return file?.type === 'asset' ? String(file.source).trim() : undefined;
        };
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !isMeant(file.fileName)) continue;
          file.source = String(file.source).replace(link, (whole, name: string) => {
            const sheet = sheetOf(name);
            return sheet === undefined ? whole : `<style>${sheet}</style>\n`;
          });
        }
      },
    },
  };
}
