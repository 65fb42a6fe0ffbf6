/**
 * How far apart in time webRequest and webNavigation may put what belongs together. Firefox delivers them on separate queues, up to 0.7 s apart
 * under load; Chromium keeps their order, but for the load that opens a tab.
 */
export const queueLagMs = 2000;
