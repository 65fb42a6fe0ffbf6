import type { Blocker } from '../../../diagnosis/reading/call/blocker.ts';
import type { Step } from '../../step.ts';
import { listed } from '../names/listed.ts';

export const saysOf: Record<Blocker, { title: string; why: string }> = {
  extension: {
    title: 'Una extensión del navegador bloquea esta dirección',
    why: 'El navegador canceló la solicitud antes de enviarla. Es lo que provocan los bloqueadores de anuncios y las extensiones de privacidad.',
  },
  policy: {
    title: 'Una política del administrador bloquea esta dirección',
    why: 'El navegador canceló la solicitud antes de enviarla, porque su política incluye esta dirección o un patrón que coincide con ella.',
  },
  protection: {
    title: 'La protección contra el rastreo del navegador bloquea esta dirección',
    why: 'El navegador canceló la solicitud antes de enviarla, porque la clasificó como rastreo.',
  },
};

export function blockerSteps(by: Blocker, names: string[], browser: string | undefined): Step[] {
  if (by === 'policy') return policySteps(browser);
  return [
    { text: turnOff(names), act: 'retry' },
    {
      text: 'Abre la dirección en una ventana privada o de incógnito, donde la mayoría de las extensiones están desactivadas, para saber si una de ellas es la causa.',
    },
    {
      text: 'Actualiza las listas de filtros o añade una excepción para localhost: cualquiera de las dos cosas suele solucionarlo.',
    },
  ];
}

function turnOff(names: string[]): string {
  if (names.length === 1)
    return `Desactiva ${names[0]} para este sitio, o para la página que hace la llamada, y vuelve a cargarla. Su botón está en la barra de herramientas.`;
  return names.length > 1
    ? `Desactiva ${listed(names)} para este sitio, o para la página que hace la llamada, y vuelve a cargarla. Sus botones están en la barra de herramientas.`
    : 'Desactiva los bloqueadores de anuncios y las extensiones de privacidad para este sitio, o para la página que hace la llamada, y vuelve a cargarla. Sus botones están en la barra de herramientas.';
}

function policySteps(browser: string | undefined): Step[] {
  const page = browser === 'firefox' ? '`about:policies`' : '`chrome://policy`';
  return [
    { text: `Abre ${page} y busca una regla que coincida con esta dirección, como URLBlocklist o WebsiteFilter.` },
    { text: 'Pide a tu administrador una excepción para localhost. Nadie más puede cambiar esa regla.' },
  ];
}
