import type { ExplainedEntry } from "../../actions/explain";
import { enExplanation } from "../../language/en/explanation";
import { viExplanation } from "../../language/vi/explanation";
import { explanationBlocks, explanationParts } from "./explanation-blocks";
import { usePanel } from "../words/panel-context";

/** Explains an entry's result, with sentences loaded on first use. */
export function Explanation({ entry }: { readonly entry: ExplainedEntry }) {
  const {
    words: { panel },
    numbers,
  } = usePanel();
  return <ExplanationView lines={(panel.language === "en" ? enExplanation : viExplanation)(entry, numbers)} />;
}

/** The lines of an explanation, with key values highlighted and each clause below its line. */
function ExplanationView({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div class="td-explanation">
      {explanationBlocks(lines).map((block, index) =>
        block.kind === "line" ? (
          <p key={index}>
            <Line text={block.text} />
          </p>
        ) : (
          <ul key={index}>
            {block.lines.map((line, at) => (
              <li key={at}>
                <Line text={line} />
              </li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

function Line({ text }: { readonly text: string }) {
  const { term, value, clause } = explanationParts(text);
  return (
    <>
      {term}
      {term === "" || value.length > LONGEST_SET_APART ? value : <strong>{value}</strong>}
      {clause !== null && <span class="td-quiet">{clause}</span>}
    </>
  );
}

/** Characters: figures and band names are highlighted, sentences are not. */
const LONGEST_SET_APART = 40;
