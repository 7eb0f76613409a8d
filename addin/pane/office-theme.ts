import type { Theme } from "../../src/panel/contract/panel-options";

/** Returns the theme of Office itself; light where Office does not report it. */
export function officeTheme(): Theme {
  // Typed as always present, but absent before the first theme is known and in old hosts
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme ? "dark" : "light";
  return isDark(theme?.bodyBackgroundColor ?? "") ? "dark" : "light";
}

const HALF_BRIGHT = 128;

/** Hosts older than `isDarkTheme` report the colour behind the pane, as `#RRGGBB`. */
function isDark(color: string): boolean {
  const [, red, green, blue] = /^#?(..)(..)(..)/.exec(color)?.map((part) => Number.parseInt(part, 16)) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return false;
  return (red * 299 + green * 587 + blue * 114) / 1000 < HALF_BRIGHT;
}
