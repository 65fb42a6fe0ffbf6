import type { Step } from '../../step.ts';

/** How to clear the browser's cached replies, and `address` among them. */
export function clearCacheSteps(browser: string | undefined, address: string): Step[] {
  const privately = {
    text: `Abre \`${address}\` en una ventana privada, que empieza con la caché vacía. Si la página se carga ahí, la causa es la redirección en caché.`,
  };
  const chromium = {
    text: 'En Chrome, Edge y otros navegadores Chromium, pulsa F12, mantén pulsado el botón de volver a cargar y elige “Vaciar caché y volver a cargar de manera forzada”.',
  };
  const firefox = {
    text: 'En Firefox, abre Ajustes > Privacidad y seguridad > Cookies y datos del sitio y limpia “Archivos y páginas temporales en caché”.',
  };
  if (browser === 'chromium') return [privately, chromium];
  return browser === 'firefox' ? [privately, firefox] : [privately, chromium, firefox];
}
