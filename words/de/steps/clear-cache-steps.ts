import type { Step } from '../../step.ts';

/** How to clear the browser's cached replies, and `address` among them. */
export function clearCacheSteps(browser: string | undefined, address: string): Step[] {
  const privately = {
    text: `Öffnen Sie \`${address}\` in einem privaten Fenster, das mit leerem Cache startet. Wenn die Seite dort lädt, liegt es an der Umleitung im Cache.`,
  };
  const chromium = {
    text: 'Drücken Sie in Chrome, Edge und anderen Chromium-Browsern F12, halten Sie die Schaltfläche zum Neuladen gedrückt und wählen Sie „Cache leeren und vollständig aktualisieren“.',
  };
  const firefox = {
    text: 'Öffnen Sie in Firefox „Einstellungen > Datenschutz & Sicherheit > Cookies und Website-Daten“ und löschen Sie „Temporäre Dateien und Seiten im Cache“.',
  };
  if (browser === 'chromium') return [privately, chromium];
  return browser === 'firefox' ? [privately, firefox] : [privately, chromium, firefox];
}
