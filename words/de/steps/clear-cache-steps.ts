import type { Step } from '../../step.ts';

/** How to clear the browser's cached replies. */
export function clearCacheSteps(browser: string | undefined): Step[] {
  const privately = {
    text: 'Öffnen Sie die Adresse in einem privaten Fenster, das mit leerem Cache startet, um zu sehen, ob es daran liegt.',
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
