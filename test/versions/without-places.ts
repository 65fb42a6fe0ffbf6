/** A recording without the places of the computer that it was made on. */
export function withoutPlaces(text: string, places: Readonly<Record<string, string>>): string {
  return Object.entries(places).reduce((said, [place, instead]) => said.replaceAll(place, instead), text);
}
