import type { MachineSign } from '../../../../diagnosis/reading/program/sign-of-machine.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { titleThatFits } from '../../../names/title-that-fits.ts';
import { saysOfSign, stepsToMachine } from '../../names/steps-to-machine.ts';

export const onAnotherMachine: CauseWords<'on-another-machine'> = {
  title: ({ port, sign, answersHere }) => {
    if (sign.sign === 'android-emulator' && !sign.serverThere)
      return 'El emulador de Android y este equipo tienen cada uno su propio localhost';
    if (answersHere) return `El puerto ${port} responde en esta máquina, pero tu navegador puede estar en otra`;
    const where = placeOf(sign);
    return sign.serverThere
      ? titleThatFits(
          `El servidor se ejecuta ${where}, no en este equipo`,
          'El servidor se ejecuta en otra máquina, no en este equipo',
        )
      : titleThatFits(
          `Puede que el servidor se ejecute ${where}, no en este equipo`,
          'Puede que el servidor se ejecute en otra máquina, no en este equipo',
        );
  },
  why: ({ port, sign, answersHere }) =>
    [
      `${saysOfSign[sign.sign]}.`,
      answersHere ? `Esta máquina tiene un servidor que responde en el puerto ${port}.` : whereItListens(sign, port),
      'En la barra de direcciones, localhost significa siempre el equipo en el que se ejecuta el navegador.',
    ].join(' '),
  steps: ({ port, sign }) => [
    ...stepsToMachine(sign, port),
    {
      text: 'Si llegaste aquí por un inicio de sesión, inicia sesión con un código (la mayoría de las herramientas lo ofrecen): el programa que espera la respuesta está en la otra máquina.',
    },
  ],
};

function whereItListens({ serverThere }: MachineSign, port: number): string {
  return serverThere
    ? `Ahí escucha un servidor en el puerto ${port}, pero en este equipo no se encontró ninguno.`
    : `En este equipo no se encontró ningún servidor en el puerto ${port}.`;
}

/** `on box.test`, or by the kind of machine if it has no name. */
function placeOf({ sign, host }: MachineSign): string {
  return sign === 'ssh-login' || !host ? places[sign] : `en ${host.replace(/^[^@]*@/, '')}`;
}

const places: Record<MachineSign['sign'], string> = {
  page: 'en la máquina de la que viene la página',
  'ssh-login': 'en la máquina desde la que te conectaste por SSH',
  'ssh-client': 'en la máquina a la que estás conectado por SSH',
  'remote-editor': 'en la máquina en la que trabaja tu editor',
  codespaces: 'en tu codespace',
  'dev-container': 'en tu dev container',
  'cloud-notebook': 'en la máquina de tu notebook',
  wsl: 'en WSL',
  container: 'dentro de un contenedor',
  'android-emulator': 'en el emulador de Android',
  'remote-browser': 'en la máquina que tienes delante',
  'socks-proxy': 'en la máquina que está detrás de tu proxy SOCKS',
};
