import { enChange } from "../../language/en/changes";
import { enPlan } from "../../language/en/plan";
import { viChange } from "../../language/vi/changes";
import { viPlan } from "../../language/vi/plan";
import type { Change } from "../../workbook/undo/describe-plan";
import { isTelling } from "../../workbook/undo/plan-effects";
import { PagedList } from "./paged-list";
import { usePanel } from "../words/panel-context";

/**
 * The changes of a plan with their sentences, loaded on first use. A one-sentence summary comes first, then replaced
 * contents; names and formulas are folded.
 */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  const {
    words: { panel },
  } = usePanel();
  const summary = (panel.language === "en" ? enPlan : viPlan)(changes);
  const telling = changes.filter(isTelling);
  const others = changes.filter((change) => !isTelling(change));
  return (
    <div class="td-changes">
      {summary !== "" && <p>{summary}</p>}
      {telling.length > 0 && <Changes changes={telling} label={panel.previewTitle} />}
      {others.length > 0 && (
        <details open={summary === ""}>
          <summary>{panel.changeDetails}</summary>
          <Changes changes={others} label={panel.changeDetails} />
        </details>
      )}
    </div>
  );
}

function Changes({ changes, label }: { readonly changes: readonly Change[]; readonly label: string }) {
  const {
    words: { panel },
    numbers,
  } = usePanel();
  const sentence = panel.language === "en" ? enChange : viChange;
  return (
    <PagedList items={changes} label={label}>
      {(change) => {
        const { text, details } = sentence(change, numbers);
        return (
          <>
            <p>{text}</p>
            {details.length > 0 && (
              <PagedList items={details} label={text}>
                {(detail) => <span class="td-quiet">{detail}</span>}
              </PagedList>
            )}
          </>
        );
      }}
    </PagedList>
  );
}
