/** The line in the popup after an update. */
export const update = {
  line: (version: string) => `Portside wurde auf ${version} aktualisiert: Was ist neu?`,
  /** Was sich geändert hat, je Version, für die, die es verwenden; alles steht in CHANGELOG.md. */
  news: {
    '0.1.0': [
      'Schritte haben Schaltflächen: mit einem Klick öffnen, kopieren oder erneut versuchen.',
      'Befehle sind für Ihre Shell geschrieben, zum Beispiel PowerShell oder fish. Sie wählen sie neben einem Befehl.',
      'Eine Diagnose lässt sich als Frage an einen KI-Assistenten kopieren.',
    ],
  },
};
