import type { Plugin } from 'vite';

const link = /<link rel="stylesheet"[^>]* href="\/([^"]+\.css)">\n?/g;
const script = /<script type="module" crossorigin src="([^"]+)"><\/script>/;

interface Pages {
  /** Entrypoints whose style sheets stand in the page itself: it can be painted without waiting for more files. */
  inlined: readonly string[];
  /** Of those, the ones whose code a script of their own fetches and runs, once the page has been painted: in Firefox fetching alone holds that up. */
  runLater: readonly string[];
}

/** Makes pages that show something before their code has run. */
export function paintFirst({ inlined, runLater }: Pages): Plugin {
  const isOneOf = (entrypoints: readonly string[], fileName: string) =>
    entrypoints.some((one) => fileName.endsWith(`/${one}/index.html`));
  return {
    name: 'paint-first',
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
          if (file.type !== 'asset' || !isOneOf(inlined, file.fileName)) continue;
          file.source = String(file.source).replace(link, (whole, name: string) => {
            const sheet = sheetOf(name);
            return sheet === undefined ? whole : `<style>${sheet}</style>\n`;
          });
          if (isOneOf(runLater, file.fileName))
            file.source = file.source
              .replaceAll('<link rel="modulepreload"', '<link data-preload-later')
              .replace(script, '<link data-run-later href="$1">');
        }
      },
    },
  };
}
