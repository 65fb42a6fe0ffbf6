/** What is on buttons, wherever they are. */
export const buttons = {
  copy: 'Copiar',
  copied: 'Copiado',
  copyFailed: 'No se pudo copiar',
  copyReport: 'Copiar el informe',
  copyPrompt: 'Copiar para un asistente de IA',
  tryNow: 'Probar ahora',
  /** Names a choice of shells. */
  shell: 'Shell',
  ownErrorPage: 'Mostrar la página de error del navegador',
  settings: 'Ajustes',
  allowHelper: 'Permitir el programa auxiliar',
  lookAgain: 'Comprobar de nuevo',
  fullDiagnosis: 'Diagnóstico completo',
  open: 'Abrir',
};
