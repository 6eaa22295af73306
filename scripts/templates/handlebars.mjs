const PLACE = /‹([^›]+)›/g;

/** Whether something is to be filled in. */
export const hasPlaces = text => text.search(PLACE) >= 0;

/** Turns ‹name› into Handlebars, and keeps Handlebars from the braces that are there. */
export function toHandlebars(text) {
  const beside = text.match(/.*(\{‹|›\}).*/);
  if (beside) throw new Error(`A brace next to a value: ${beside[0]}`);
  return text.replaceAll('{{', '\\{{').replace(PLACE, '{{$1}}');
}
