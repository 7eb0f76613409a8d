/** Returns the day of a moment at the user's place, as written in Vietnam: `05/09/2026`. Only hosts have a clock. */
export function localDay(moment: Pick<Date, "getDate" | "getMonth" | "getFullYear">): string {
  return [moment.getDate(), moment.getMonth() + 1, moment.getFullYear()]
    .map((part) => String(part).padStart(2, "0"))
    .join("/");
}
