/** Words of the panel in the browser's developer tools, and of the way to it. */
export const panel = {
  title: 'Requests to this computer',
  counted: (failed: number) => (failed === 0 ? 'None failing.' : failed === 1 ? 'One failing.' : `${failed} failing.`),
  failing: 'Failing',
  untold: 'No cause found yet',
  finished: 'Finished',
  none: 'No request to this computer has finished since the developer tools were opened. Reload the page to record them all.',
  method: 'Method',
  address: 'Address',
  status: 'Status',
  noAnswer: 'no answer',
  time: 'Time',
  set: {
    heading: 'Developer tools panel',
    lede: "Lists a tab's requests to this computer in the browser's developer tools, failing ones first, each with its cause and the path it took.",
    prompt: 'Firefox asks about “your data in open tabs”, because it has no narrower permission for this.',
    add: 'Add the panel',
    isOn: 'Added. Open the developer tools, and choose Portside.',
    remove: 'Remove',
  },
} as const;
