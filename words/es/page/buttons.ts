/** What is on buttons, wherever they are. */
export const buttons = {
  copy: 'Copiar',
  copied: 'Copiado',
  copyFailed: 'No se pudo copiar',
  copyReport: 'Copiar el informe',
  copyPrompt: 'Copiar para un asistente de IA',
  /** In steps, beside buttons of the page that do the same. */
  reload: 'Volver a cargar la página',
  tryNow: 'Probar ahora',
  openErrorPage: 'Abrir la página de error',
  /** Names a choice of shells. */
  shell: 'Shell',
  ownErrorPage: 'Mostrar la página de error del navegador',
  settings: 'Ajustes',
  allowHelper: 'Permitir el programa auxiliar',
  lookAgain: 'Comprobar de nuevo',
  fullDiagnosis: 'Diagnóstico completo',
  open: 'Abrir',
};
