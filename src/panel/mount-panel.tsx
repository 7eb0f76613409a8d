import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { setTheme as setFluentTheme } from "@fluentui/web-components/theme/set-theme.js";
import { render } from "preact";
import "./fluent";
import "./panel.css";
import { Pane } from "./pane";
import type { PanelHandle, PanelOptions, Theme } from "./panel-options";
import { Unsupported } from "./unsupported";
import { wordsOf } from "./words-of";

/** Renders the pane into an element of a page that it has for itself. */
export function mountPanel(root: HTMLElement, options: PanelOptions): PanelHandle {
  let { language } = options;

  const show = () => {
    root.lang = language;
    const words = wordsOf(language);
    const { support } = options;
    render(support.ok ? <Pane options={options} words={words} /> : <Unsupported reason={support.reason} words={words.panel} />, root);
  };
  const setTheme = (theme: Theme) => {
    setFluentTheme(theme === "dark" ? webDarkTheme : webLightTheme);
    // Scroll bars and the page behind the pane
    root.ownerDocument.documentElement.style.colorScheme = theme;
  };

  root.classList.add("td-root");
  setTheme(options.theme);
  show();
  return {
    setTheme,
    setLanguage: (wanted) => {
      language = wanted;
      show();
    },
    destroy: () => render(null, root),
  };
}
