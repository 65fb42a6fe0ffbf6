/** Words of the page that opens once after the installation. */
export const welcome = {
  title: 'Willkommen bei Portside',
  lede: 'Wenn eine Seite auf Ihrem Computer nicht lädt, erklärt Portside den Grund anstelle der Fehlerseite des Browsers und lädt die Seite, sobald ihr Server antwortet.',
  link: 'Willkommensseite',
  try: {
    heading: 'Ausprobieren',
    text: 'Öffnen Sie eine Adresse, unter der vermutlich nichts läuft, und sehen Sie, was Portside anstelle des Browsers dazu sagt.',
    open: (place: string) => `${place} öffnen`,
  },
  ways: {
    heading: 'Nach einer lokalen Adresse fragen',
    menu: 'Klicken Sie mit der rechten Maustaste auf einen Link oder markierten Text und wählen Sie „… mit Portside diagnostizieren“.',
    keyword:
      'Geben Sie in der Adressleiste `port 3000` oder `port localhost:5173/api` ein und drücken Sie die Eingabetaste.',
    key: (keys: string) => `Drücken Sie \`${keys}\`, um das Pop-up zu öffnen.`,
  },
  reads:
    'Portside betrachtet nur Adressen auf diesem Computer: ob sie laden, was antwortet und welche Anfragen an sie fehlschlagen. Nichts verlässt diesen Computer.',
} as const;
