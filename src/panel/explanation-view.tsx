import { explanationBlocks, explanationParts } from "./explanation-blocks";

/** The lines of an explanation, with what counts set apart and each clause below its line. */
export function ExplanationView({ lines }: { readonly lines: readonly string[] }) {
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
