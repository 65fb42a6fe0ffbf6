import type { FactName, UnknownReason } from '../../../evidence/index.ts';

/** Each completes “Portside necesita saber …”, and stands below “No se pudo comprobar”. */
export const facts: Record<FactName, string> = {
  attempt: 'qué vio el navegador',
  remembered: 'qué servidor respondió aquí antes',
  redirects: 'qué redirecciones llevaron hasta aquí',
  exchange: 'qué envió y recibió el navegador',
  serviceWorker: 'si intervino un service worker',
  resolution: 'cómo se resuelve el nombre',
  proxy: 'cómo está configurado el proxy',
  network: 'qué interfaces de red hay',
  connect: 'si el puerto acepta conexiones',
  listeners: 'si hay un programa escuchando',
  owners: 'qué programa ocupa el puerto',
  expected: 'si el servidor esperado está en ejecución',
  reservations: 'si el puerto está reservado',
  containers: 'qué contenedores usan el puerto',
  forwarders: 'adónde se reenvía el puerto',
  runtimes: 'qué máquinas virtuales y motores remotos hay',
  session: 'si estás trabajando en otra máquina',
  sandbox: 'si Portside se ejecuta en un sandbox',
  software: 'qué software de seguridad y qué VPN hay',
  firewall: 'cómo está configurado el firewall',
  replies: 'cómo responde el puerto',
  certificate: 'qué certificado hay',
  upstreams: 'qué servidores hay detrás',
  stall: 'dónde está detenida la solicitud',
  refusal: 'qué rechaza la conexión',
  services: 'qué más se ejecuta aquí',
};

/** Why facts are missing, and how to get them. */
export const reasons: Record<UnknownReason, string> = {
  pending: 'Todavía se está comprobando.',
  'not-needed': 'No se comprobó, porque nada de lo encontrado hasta ahora lo requería.',
  'no-browser': 'Solo puede verlo un navegador que tenga Portside, mientras carga la página.',
  'helper-missing': 'El programa auxiliar puede averiguarlo.',
  'helper-too-old':
    'El programa auxiliar es demasiado antiguo para averiguarlo. Actualízalo: npx portside@latest install',
  'helper-failed': 'El programa auxiliar lo intentó y falló. Comprobarlo de nuevo puede ayudar.',
  'not-understood':
    'Lo registró una versión más reciente de Portside de una forma que esta no puede leer. Actualiza esta.',
  'not-permitted': 'Para esto hace falta un permiso que no se ha concedido.',
  'timed-out': 'No llegó ninguna respuesta a tiempo. Comprobarlo de nuevo puede ayudar.',
  'not-on-this-platform': 'Este sistema no lo muestra.',
};
