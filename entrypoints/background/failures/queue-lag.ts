/** Firefox delivers webRequest and webNavigation on separate queues, up to 0.7 s apart under load; in Chromium they keep their order. */
export const queueLagMs = 2000;
