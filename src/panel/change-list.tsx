import { enChange } from "../language/en-changes";
import { viChange } from "../language/vi-changes";
import type { Change } from "../workbook/describe-plan";
import { PagedList } from "./paged-list";
import { usePanel } from "./panel-context";

/** What a plan would change, with the sentences for it: it comes when somebody first asks. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  const { words: { panel }, numbers } = usePanel();
  const sentence = panel.language === "en" ? enChange : viChange;
  return (
    <div class="td-changes">
      <PagedList items={changes} label={panel.previewTitle}>
        {(change) => {
          const { text, details } = sentence(change, numbers);
          return (
            <>
              <p>{text}</p>
              {details.length > 0 && <PagedList items={details} label={text}>{(detail) => <span class="td-quiet">{detail}</span>}</PagedList>}
            </>
          );
        }}
      </PagedList>
    </div>
  );
}
