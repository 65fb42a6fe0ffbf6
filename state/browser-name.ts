/** Which of the two builds this is. */
export const browserName = import.meta.env.FIREFOX ? 'firefox' : 'chromium';
