import type { Fault } from '../../../../diagnosis/causes/tls/tls-mismatch.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { stepsToName } from '../../steps/steps-to-name.ts';

export const tlsMismatch: CauseWords<'tls-mismatch'> = {
  title: ({ port, fault, host }) => {
    if (fault === 'name') return `El servidor del puerto ${port} no tiene ningún certificado para ${host}`;
    if (fault === 'certificate') return `El servidor del puerto ${port} exige un certificado de cliente`;
    if (fault === 'unbound') return `Windows no tiene ningún certificado para el puerto ${port}`;
    return fault === 'handshake'
      ? `El servidor del puerto ${port} rechaza la negociación TLS`
      : `El navegador y el servidor del puerto ${port} no comparten ninguna versión ni cifrado de TLS`;
  },
  why: ({ process, port, fault, host, name }) => {
    const who = process ? describeProgram(process) : `el servidor del puerto ${port}`;
    if (fault !== 'name') return reasons[fault](who);
    const rejected = `La negociación TLS para ${host} falla: ${who} elige su certificado según el nombre solicitado y rechaza este.`;
    return name ? `${rejected} Para ${name}, la negociación funciona.` : rejected;
  },
  steps: ({ port, fault, name, hasTried }, { target }) => [
    ...(fault === 'unbound' ? bindingSteps(port) : []),
    ...(fault === 'name' || (fault === 'handshake' && !hasTried) ? stepsToName(target, name, hasTried) : []),
    ...(fault === 'version' || fault === 'handshake' ? versionSteps : []),
    ...(fault === 'certificate' || fault === 'handshake' ? certificateSteps : []),
  ],
};

const reasons: Record<Exclude<Fault, 'name'>, (who: string) => string> = {
  certificate: (who) =>
    `Para conectarse hay que presentar un certificado (TLS mutuo): así lo exige ${who}. El navegador no tiene ninguno que coincida, así que la conexión termina antes de que se pida la página.`,
  version: (who) =>
    `La negociación falla: ${who} usa una versión de TLS que los navegadores ya no admiten, como la 1.0 o la 1.1. Exigen al menos la 1.2.`,
  handshake: (who) =>
    `Aunque ${who} usa TLS, interrumpe la negociación. O no tiene ningún certificado para este nombre, o no comparte ninguna versión ni cifrado de TLS con el navegador, o exige un certificado de cliente.`,
  unbound: () =>
    'El puerto pertenece a HTTP.SYS, que sirve las páginas de IIS, IIS Express y otros programas de Windows. Si un puerto no tiene certificado, restablece todas las conexiones HTTPS que le llegan. IIS Express solo configura certificados para los puertos 44300 a 44399.',
};

const certificateSteps: Step[] = [
  {
    text: 'Si te dieron un certificado para este servidor, impórtalo en la configuración del navegador, en Certificados, y vuelve a abrir la página.',
  },
  {
    text: 'Si el servidor es tuyo, desactiva este requisito durante el desarrollo. Busca client certificate, mutual TLS, ssl_verify_client o requestCert.',
  },
];

const versionSteps: Step[] = [
  { text: 'Permite TLS 1.2 y 1.3 en la configuración del servidor, junto con sus cifrados.' },
  { text: 'Si su configuración ya los permite, actualiza el servidor o su biblioteca de TLS.' },
  {
    text: 'Comprueba que el servidor tenga un certificado y la clave que le corresponde: sin ellos, rechaza todas las negociaciones.',
  },
];

/** IIS Express was given certificates for these ports when it was installed. */
function bindingSteps(port: number): Step[] {
  const isInRange = port >= 44_300 && port <= 44_399;
  return [
    {
      text: isInRange
        ? 'Si el sitio se ejecuta en IIS Express, repara IIS Express en la configuración de Windows, en Aplicaciones: así se restablece el certificado.'
        : 'Con IIS Express, asigna al sitio un puerto HTTPS entre 44300 y 44399: esos tienen certificado.',
    },
    { text: 'Comprueba qué puertos tienen un certificado:', command: 'netsh http show sslcert' },
    { text: 'Si el sitio debe quedarse en este puerto, vincúlale un certificado con netsh http add sslcert.' },
  ];
}
