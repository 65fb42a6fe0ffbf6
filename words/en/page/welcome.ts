/** Words of the page that opens once after the installation. */
export const welcome = {
  title: 'Welcome to Portside',
  lede: "When a page on your computer doesn't load, Portside explains why in place of the browser's error page, and loads the page as soon as its server answers.",
  link: 'Welcome page',
  try: {
    heading: 'Try it',
    text: 'Open an address where nothing is likely to be running, and see what Portside says instead of the browser.',
    open: (place: string) => `Open ${place}`,
  },
  ways: {
    heading: 'Ask about any local address',
    menu: 'Right-click a link or selected text, and choose Diagnose.',
    keyword: 'In the address bar, type `port 3000` or `port localhost:5173/api`, and press Enter.',
    key: (keys: string) => `Press \`${keys}\` to open the popup.`,
  },
  reads:
    'Portside looks only at addresses on this computer: whether they load, what answers, and which requests to them fail. Nothing leaves this computer.',
} as const;
