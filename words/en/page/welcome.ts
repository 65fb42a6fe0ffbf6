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
  reads:
    'Portside looks only at addresses on this computer: whether they load, what answers, and which requests to them fail. Nothing leaves this computer.',
} as const;
