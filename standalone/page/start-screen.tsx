import type { ComponentChildren } from "preact";
import { TableIcon } from "../../src/panel/controls/icons";
import { VERSION } from "../../src/version";
import { provinceWords } from "../words/province-words";
import type { PageWords } from "../words/page-words";

export interface StartScreenProps {
  readonly words: PageWords;
  readonly onChoose: () => void;
  readonly onCreate: () => void;
  readonly onCollect: () => void;
  readonly onOtherLanguage: () => void;
  /** The newest message. */
  readonly children: ComponentChildren;
}

/** The page before a workbook is open. */
export function StartScreen({ words, onChoose, onCreate, onCollect, onOtherLanguage, children }: StartScreenProps) {
  return (
    <main class="page-start">
      <div class="page-card">
        <TableIcon />
        <h1>Thẩm định</h1>
        <p>{words.lead}</p>
        {children}
        <div class="page-choices">
          <fluent-button appearance="primary" size="large" onClick={onChoose}>
            {words.choose}
          </fluent-button>
          <fluent-button size="large" onClick={onCreate}>
            {words.create}
          </fluent-button>
          <fluent-button size="large" onClick={onCollect}>
            {provinceWords[words.language].open}
          </fluent-button>
        </div>
        <p class="td-quiet">{words.drop}</p>
        <p class="page-stays">{words.stays}</p>
      </div>
      <footer class="page-start-foot td-quiet">
        <span>{words.version(VERSION)}</span>
        <fluent-button
          size="small"
          appearance="subtle"
          lang={words.language === "vi" ? "en" : "vi"}
          onClick={onOtherLanguage}
        >
          {words.otherLanguage}
        </fluent-button>
      </footer>
    </main>
  );
}
