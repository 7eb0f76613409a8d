import type { ExplainedEntry } from "../actions/explain";
import { enExplanation } from "../language/en-explanation";
import { viExplanation } from "../language/vi-explanation";
import { explanationBlocks, explanationParts } from "./explanation-blocks";
import { usePanel } from "./panel-context";

/** Why an entry has its result, with the sentences for it: it comes when somebody first asks. */
export function Explanation({ entry }: { readonly entry: ExplainedEntry }) {
  const { words: { panel }, numbers } = usePanel();
  return <ExplanationView lines={(panel.language === "en" ? enExplanation : viExplanation)(entry, numbers)} />;
}

/** The lines of an explanation, with what counts set apart and each clause below its line. */
function ExplanationView({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div class="td-explanation">
      {explanationBlocks(lines).map((block, index) =>
        block.kind === "line"
          ? <p key={index}><Line text={block.text} /></p>
          : <ul key={index}>{block.lines.map((line, at) => <li key={at}><Line text={line} /></li>)}</ul>)}
    </div>
  );
}

function Line({ text }: { readonly text: string }) {
  const { term, value, clause } = explanationParts(text);
  return (
    <>
      {term}{term === "" || value.length > LONGEST_SET_APART ? value : <strong>{value}</strong>}
      {clause !== null && <span class="td-quiet">{clause}</span>}
    </>
  );
}

/** Characters: figures and names of bands stand out, sentences do not. */
const LONGEST_SET_APART = 40;
