import type { PossibleCause } from '../../../diagnosis/knowledge/possible-causes.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Step } from '../../step.ts';
import { listListeners } from '../../steps/commands.ts';
import { withCommand } from '../../steps/with-command.ts';

interface PossibleWords {
  title: string;
  /** How to check. */
  step: Step;
}

/** Words for a cause that is only possible: there are no details about it. */
export const possibleWords: Record<PossibleCause, (port: number, os: OperatingSystem) => PossibleWords> = {
  'wrong-port': (port, os) => ({
    title: `Puede que el servidor esté en un puerto distinto del ${port}`,
    step: withCommand(
      'Compara el puerto con la dirección que mostró tu servidor al iniciarse, o mira qué puertos están abiertos',
      os === 'windows' ? 'netstat -ano -p tcp' : os === 'macos' ? 'lsof -nP -iTCP -sTCP:LISTEN' : 'ss -ltnp',
    ),
  }),
  'port-reserved': (port) => ({
    title: `Puede que el sistema no permita que tu servidor use el puerto ${port}`,
    step: {
      text: `Busca "permission denied" o EACCES en la terminal del servidor y prueba con el puerto ${8000 + (port % 1000)}.`,
    },
  }),
  'container-not-published': (port) => ({
    title: `Puede que el servidor esté en un contenedor que no publica el puerto ${port}`,
    step: {
      text: `Si se ejecuta en un contenedor, comprueba que su columna PORTS muestre ->${port} o ${port}->:`,
      command: 'docker ps',
    },
  }),
  'container-exited': () => ({
    title: 'Puede que el contenedor del servidor se haya detenido',
    step: { text: 'Si se ejecuta en un contenedor, mira su columna STATUS:', command: 'docker ps --all' },
  }),
  'container-loopback-bound': () => ({
    title: 'Puede que el servidor escuche en 127.0.0.1 dentro de su contenedor',
    step: {
      text: 'Si se ejecuta en un contenedor, comprueba en qué dirección dice que escucha: debe ser 0.0.0.0. Para encontrar el contenedor:',
      command: 'docker ps',
    },
  }),
  'container-wrong-port': (port) => ({
    title: `Puede que el puerto ${port} esté asignado al puerto equivocado del contenedor`,
    step: {
      text: `Si se ejecuta en un contenedor, compara el puerto que sigue a ${port}-> con aquel en el que el servidor dice que escucha:`,
      command: 'docker ps',
    },
  }),
  'on-another-machine': () => ({
    title: 'Puede que el servidor se ejecute en otra máquina',
    step: {
      text: 'Si lo iniciaste por SSH, en un editor remoto o en la nube, su localhost es esa máquina. Reenvía el puerto o abre la dirección propia de esa máquina.',
    },
  }),
  'runtime-elsewhere': () => ({
    title: 'Puede que el servidor esté en una máquina virtual con su propia dirección',
    step: {
      text: 'Si se ejecuta en una máquina virtual, en minikube o en un motor de Docker remoto, abre la dirección de esa máquina en lugar de localhost.',
    },
  }),
  'wsl-forwarding-broken': () => ({
    title: 'Puede que Windows haya perdido su conexión con WSL',
    step: {
      text: 'Si el servidor se ejecuta en WSL, reinicia WSL y después el servidor. Esto detiene todo lo que hay en WSL:',
      command: 'wsl --shutdown',
    },
  }),
  'tunnel-remote-down': (port, os) => ({
    title: `Puede que el puerto ${port} sea un túnel cuyo otro extremo no funciona`,
    step: {
      text: 'Comprueba qué programa tiene el puerto. Si es ssh, kubectl u otro programa que reenvía puertos, revisa el servidor del otro extremo:',
      command: listListeners(os, port),
    },
  }),
  'tunnel-wrong-target': (port, os) => ({
    title: `Puede que el puerto ${port} sea un túnel hacia una dirección equivocada`,
    step: {
      text: 'Comprueba qué programa tiene el puerto. Si es ssh, kubectl u otro programa que reenvía puertos, compara su destino con la dirección en la que escucha el servidor:',
      command: listListeners(os, port),
    },
  }),
  'server-suspended': (_, os) => ({
    title: 'Puede que el servidor esté suspendido',
    step: {
      text:
        os === 'windows'
          ? 'Mira la ventana de consola del servidor: el texto seleccionado en ella o un punto de interrupción del depurador lo detienen. Para reanudarlo, pulsa Intro ahí o continúa en el depurador.'
          : 'Mira la terminal del servidor: Ctrl+Z o un punto de interrupción del depurador lo detienen. Para reanudarlo, escribe `fg` ahí o continúa en el depurador.',
    },
  }),
  'server-starting': () => ({
    title: 'Puede que el servidor aún esté arrancando',
    step: {
      text: 'Si lo acabas de iniciar, mira su terminal: cuando un servidor está listo lo indica, casi siempre con una dirección.',
    },
  }),
  'firewall-drop': (port) => ({
    title: `Puede que un firewall descarte las conexiones al puerto ${port}`,
    step: { text: `Revisa las reglas de tu firewall para el puerto ${port} y para loopback (lo, 127.0.0.1).` },
  }),
  'accept-queue-full': () => ({
    title: 'Puede que el servidor tenga demasiadas conexiones en espera',
    step: {
      text: 'Cierra las demás pestañas y programas que usan este servidor y vuelve a cargar la página.',
      act: 'retry',
    },
  }),
  'firewall-reject': (port) => ({
    title: `Puede que un firewall rechace las conexiones al puerto ${port}`,
    step: { text: `Revisa las reglas de tu firewall para el puerto ${port} y para loopback (lo, 127.0.0.1, ::1).` },
  }),
  'security-software-intercepts': () => ({
    title: 'Puede que un software de seguridad o una VPN bloquee la conexión',
    step: {
      text: 'Si usas una VPN o un antivirus con protección web, ponlos en pausa un minuto y vuelve a cargar la página.',
      act: 'retry',
    },
  }),
  'non-http-service': (port, os) => ({
    title: `Puede que el programa del puerto ${port} no sea un servidor web`,
    step: {
      text: 'Comprueba qué programa tiene el puerto. Las bases de datos, las cachés y las colas de mensajes cortan la conexión a los navegadores:',
      command: listListeners(os, port),
    },
  }),
  'http-to-https-server': (port) => ({
    title: `Puede que el servidor del puerto ${port} espere HTTPS`,
    step: { text: 'Abre la misma dirección con https:// delante.' },
  }),
  'port-taken': (port, os) => ({
    title: `Puede que otro programa haya ocupado el puerto ${port}`,
    step: { text: 'Comprueba si quien tiene el puerto sigue siendo tu servidor:', command: listListeners(os, port) },
  }),
  'upstream-down': () => ({
    title: 'Puede que no funcione un servidor que está detrás de este',
    step: {
      text: 'Si este servidor reenvía solicitudes, como hace el proxy de un servidor de desarrollo, comprueba que el servidor de detrás esté en marcha.',
    },
  }),
};
