/** Languages that write 1.5, with places that deviate from their language. Hosts report no separator, only a locale. */
const POINT_LANGUAGES = /^(?:en|zh|ja|ko|th|iw|he|hi|bn|ta|te|ml|mr|gu|kn|pa|ur|ms|fil|km|my|cy|ga|si|ne|mt)(?:_|$)/;
const POINT_PLACES = /_(?:MX|US|GT|HN|NI|PA|PE|PR|DO|SV|CH|LI)$/;
const COMMA_PLACES = /^en_ZA$/;

/** Returns the decimal separator of a spreadsheet's locale, e.g. `vi_VN`. */
export function decimalSeparatorOf(locale: string): "," | "." {
  if (COMMA_PLACES.test(locale)) return ",";
  return POINT_LANGUAGES.test(locale) || POINT_PLACES.test(locale) ? "." : ",";
}
