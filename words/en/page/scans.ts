/** Words about pages that try ports on this computer. Each row of `knownFor` says what such ports are known for. */
export const scans = {
  heading: 'Ports this page tried',
  known: 'How Portside knows',
  inFrame: (page: string) => `It's part of a page from ${page}.`,
  many: 'A page normally talks to one port, or a few. One that tries many is looking for what runs on this computer.',
  knownFor: {
    'remote-desktop':
      'Some of these ports belong to remote-desktop programs. Shops and banks check them to judge whether someone else is controlling the computer.',
    automation: 'Some of these ports belong to browser automation tools. Sites check them to tell bots from people.',
    discord:
      "Some of these ports belong to the Discord app. Pages check them to find it, or to learn whether it's running.",
    'phone-apps': 'On some of these ports, apps from Meta and Yandex have listened to learn who visits which site.',
  },
  sample: (ports: string, isAll: boolean) => (isAll ? `Ports tried: ${ports}.` : `Lowest ports tried: ${ports}.`),
  learns:
    'From how long each answer takes, a page can tell which ports are open. It can read what a server says there only if that server allows it.',
  counted: "Portside counts these requests and doesn't look into any of them.",
  elsewhere:
    "Close the page to stop it. To keep the site away from this computer, block its access to the local network or this device in the browser's settings for the site.",
  here: "This page comes from this computer. A program that monitors local servers does this. If this one isn't supposed to, stop its server.",
} as const;
