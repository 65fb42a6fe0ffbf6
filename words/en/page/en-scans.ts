/** The words about pages that try ports of this computer. Each row of `knownFor` tells what such ports are known for. */
export const enScans = {
  heading: 'Ports tried by this page',
  known: 'How this is known',
  inFrame: (page: string) => `It is a part of the page of ${page}.`,
  many: 'A page at work asks one place, or a few. One that asks many looks for what runs here.',
  knownFor: {
    'remote-desktop':
      'Among them are ports of remote-desktop programs. Shops and banks look there to judge whether somebody else steers the computer.',
    automation: 'Among them are ports of programs that steer browsers. Sites look there to tell robots from people.',
    discord: 'Among them are ports of the Discord program. A page looks there to find it, or to learn whether it runs.',
    'phone-apps': 'Among them are ports where apps of Meta and Yandex have listened, to learn who visits which site.',
  },
  sample: (ports: string, isAll: boolean) => `${isAll ? 'It tried' : 'The lowest are'} ${ports}.`,
  learns:
    'By the time each answer takes, a page can tell which ports are open. What a server says there it reads only if that server lets it.',
  counted: 'Portside counts such requests, and looks into none of them.',
  elsewhere:
    'Close the page to end it. To keep the site off this computer, block its access to the local network or this device in the browser’s settings for the site.',
  here: 'The page comes from this computer: a program that watches over servers here does this. If this one is not meant to, stop its server.',
} as const;
