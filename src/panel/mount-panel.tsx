import { render } from "preact";
import { partMissing } from "../language/part-missing";
import type { Language } from "../language/words";
import "./controls/fluent";
import "./panel.css";
import { Pane } from "./pane";
import type { PanelHandle, PanelOptions } from "./contract/panel-options";
import { setPanelTheme } from "./set-panel-theme";
import { Unsupported } from "./unsupported";
import { loadWords } from "./words/words-of";

/** Renders the pane into an otherwise empty element, once the texts of its language are loaded. */
export function mountPanel(root: HTMLElement, options: PanelOptions): PanelHandle {
  let language: Language | null = options.language;

  const show = async (wanted: Language) => {
    const content = await loadWords(wanted).then(
      (words) => {
        const { support } = options;
        return support.ok ? (
          <Pane options={options} words={words} />
        ) : (
          <Unsupported reason={support.reason} words={words.panel} />
        );
      },
      () => <p role="alert">{partMissing[wanted]}</p>,
    );
    // Another language may have been requested meanwhile, or the pane destroyed
    if (language !== wanted) return;
    root.lang = wanted;
    render(content, root);
  };

  root.classList.add("td-root");
  setPanelTheme(options.theme);
  return {
    shown: show(options.language),
    setTheme: setPanelTheme,
    setLanguage: (wanted) => {
      language = wanted;
      void show(wanted);
    },
    destroy: () => {
      language = null;
      render(null, root);
    },
  };
}
