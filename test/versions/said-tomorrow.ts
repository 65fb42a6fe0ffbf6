interface Message {
  type: string;
  id?: number;
  found?: { facts: Facts; unknown: object };
}

interface Facts {
  services?: object[];
  session?: object[];
  containers?: object[];
  resolution?: object;
  firewall?: object;
}

/** What a helper of a later version may say where today's says this. */
export function saidTomorrow(message: Message): object[] {
  const { id } = message;
  const more = { ...message, since: '0.9.0' };
  if (message.type === 'hello')
    return [
      { ...more, version: '0.9.0' },
      { type: 'news', text: 'New in 0.9.0' },
    ];
  if (message.type === 'owner' || message.type === 'watched') return [{ type: 'mood', id, mood: 'good' }, more];
  return message.found
    ? [
        { type: 'weather', id, sky: 'blue' },
        { ...more, found: found(message.found) },
      ]
    : [more];
}

const container = { engine: 'pod', name: 'shop', state: 'melted', published: [] };

function found({ facts, unknown }: NonNullable<Message['found']>): object {
  const { services, session, containers, firewall } = facts;
  return {
    facts: {
      ...facts,
      tide: { height: 3 },
      ...(services && { services: [...services, { port: 9, addresses: [], risk: 'printer' }] }),
      ...(session && { session: [...session, { sign: 'moon-base' }] }),
      ...(containers && { containers: [...containers, container] }),
      ...(firewall && { firewall: 'off' }),
    },
    unknown: { ...unknown, tide: 'asleep' },
  };
}
