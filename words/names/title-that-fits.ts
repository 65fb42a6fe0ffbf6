const maxTitleLength = 110;

/** The first of these titles that is short enough: addresses and machine names can have any length. */
export function titleThatFits(title: string, shorter: string): string {
  return title.length > maxTitleLength ? shorter : title;
}
