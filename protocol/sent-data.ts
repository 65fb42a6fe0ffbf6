/**
 * What the messages to the helper hold, in Mozilla's kinds of data: `look`, `watch` and `whereabouts` have the address of a page on this
 * computer, `failed` has its origin, `remember` has its title. Firefox counts what goes to a native program as data that leaves the browser:
 * https://extensionworkshop.com/documentation/publish/add-on-policies/#data-collection-and-transmission-disclosure-and-control
 */
export const sentData = ['browsingActivity', 'websiteContent'] as const;
