import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listed } from '../../names/listed.ts';
import { hostsFile, hostsLineStep } from '../../steps/hosts-line.ts';

export const hostsFileBroken: CauseWords<'hosts-file-broken'> = {
  title: ({ name, astray, isServerAstray }) =>
    isServerAstray
      ? `El nombre ${name} lleva a ${astray[0]}, y el servidor solo escucha ahí`
      : astray.length > 0
        ? `El nombre ${name} lleva a ${astray[0]}, no a este equipo`
        : `Este equipo no tiene ninguna dirección para el nombre ${name}`,
  why: ({ name, astray, isLocalhost, hostsPath, order }, { os }) =>
    [
      astray.length > 0
        ? `Los programas que buscan ${name} acaban en otra dirección: ${listed(astray)}.`
        : `Los programas que buscan ${name} no obtienen ninguna dirección.`,
      `La dirección de este nombre suele estar en ${hostsPath ?? hostsFile(os)}.`,
      ...(order && !order.includes('files')
        ? ['/etc/nsswitch.conf no incluye ese archivo como fuente, así que los programas no lo leen.']
        : []),
      ...(isLocalhost
        ? [
            'Chromium y Firefox conocen localhost sin buscarlo, pero los servidores, sus proxies y la mayoría de los demás programas lo buscan.',
          ]
        : []),
    ].join(' '),
  steps: ({ name, astray, isServerAstray, isLocalhost, isAskedByServer, order }, { os, target }) => [
    ...(isServerAstray && astray[0]
      ? [
          {
            text: 'Abre la página en la dirección en la que escucha el servidor:',
            open: addressAt(target, { host: astray[0] }),
          },
        ]
      : []),
    ...(isLocalhost && !isServerAstray && !isAskedByServer && target.kind === 'name'
      ? [
          {
            text: 'Abre la misma página por dirección IP, que no hace falta buscar:',
            open: addressAt(target, { host: '127.0.0.1' }),
          },
        ]
      : []),
    ...(isLocalhost && !isServerAstray
      ? [
          {
            text: 'Usa 127.0.0.1 en lugar de localhost en la configuración de cualquier servidor que reenvíe solicitudes.',
          },
        ]
      : []),
    ...(order && !order.includes('files')
      ? [{ text: 'Edita /etc/nsswitch.conf para que “files” aparezca primero en la línea “hosts:”.' }]
      : []),
    ...(astray.length > 0 ? [{ text: `Elimina la línea de ${hostsFile(os)} que lleva ${name} a otro lugar.` }] : []),
    hostsLineStep(os, name),
    ...(isServerAstray
      ? [{ text: 'Reinicia el servidor para que vuelva a escuchar en la dirección propia de este equipo.' }]
      : []),
    {
      text: 'Si una VPN, una herramienta de contenedores u otro programa administra el archivo hosts, añade la línea también en su configuración, o volverá a perderse.',
    },
  ],
};
