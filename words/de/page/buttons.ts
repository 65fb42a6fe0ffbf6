/** What is on buttons, wherever they are. */
export const buttons = {
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyFailed: 'Kopieren fehlgeschlagen',
  copyReport: 'Bericht kopieren',
  copyPrompt: 'Für KI-Assistenten kopieren',
  /** In steps, beside buttons of the page that do the same. */
  reload: 'Seite neu laden',
  tryNow: 'Jetzt versuchen',
  openErrorPage: 'Fehlerseite öffnen',
  /** Names a choice of shells. */
  shell: 'Shell',
  ownErrorPage: 'Fehlerseite des Browsers anzeigen',
  settings: 'Einstellungen',
  allowHelper: 'Hilfsprogramm zulassen',
  lookAgain: 'Erneut prüfen',
  fullDiagnosis: 'Vollständige Diagnose',
  open: 'Öffnen',
};
