import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { setTheme } from "@fluentui/web-components/theme/set-theme.js";
import type { Theme } from "./contract/panel-options";

/** Gives the page Fluent's colours and sizes of a theme. */
export function setPanelTheme(theme: Theme): void {
  setTheme(theme === "dark" ? webDarkTheme : webLightTheme);
  // Scroll bars and the page behind the pane
  document.documentElement.style.colorScheme = theme;
}
