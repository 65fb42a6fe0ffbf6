/** The line in the popup after an update. */
export const update = {
  line: (version: string) => `Portside se actualizó a ${version}: qué ha cambiado`,
  /** Lo que ha cambiado, por versión, para quien lo usa; todo está en CHANGELOG.md. */
  news: {
    '0.1.0': [
      'Los pasos tienen botones: abre, copia o reintenta con un clic.',
      'Los comandos se escriben para tu shell, como PowerShell o fish. Elígela junto a un comando.',
      'Un diagnóstico se puede copiar como pregunta para un asistente de IA.',
    ],
  },
};
