import { useEffect, useState } from "preact/hooks";
import type { SealOverview } from "../../actions/papers/read-papers";
import type { SealDifference, Verification } from "../../seal/verify-seals";
import { StatusIcon } from "../controls/icons";
import { PagedList } from "../controls/paged-list";
import { PlaceLine } from "../controls/place-line";
import { rectToAddress } from "../../workbook/model/area";
import type { Area } from "../../workbook/model/area";
import type { PaneState } from "../frame/pane-state";
import { papersWordsOf, usePapersWords } from "../words/papers-panel-words";
import { usePanel } from "../words/panel-context";
import type { TypedActProps } from "./typed-act";
import { TypedField } from "./typed-field";

/** Compares the workbook with its last seal, and leads to each difference. */
export function VerifyCard({
  pane,
  seal,
  typed,
  onType,
}: { readonly pane: PaneState; readonly seal: SealOverview | null } & TypedActProps) {
  const { numbers } = usePanel();
  const { panel, core } = usePapersWords();
  const { verify: own } = panel;
  const { code } = typed;
  const [found, setFound] = useState<Verification | null>(null);
  // What was compared no longer holds once something may have changed
  useEffect(() => setFound(null), [pane.edition]);
  if (!seal) return <p class="td-quiet">{own.none}</p>;
  const verify = () =>
    pane.perform("summarize", { kind: "verify", code }, (performed) => {
      if (performed.kind !== "verified") return {};
      const { verification } = performed;
      setFound(verification);
      if (!verification) return { notice: { intent: "info", say: (all) => papersWordsOf(all).panel.verify.none } };
      return {
        notice: {
          intent: verification.matches ? "success" : "error",
          say: (all) => papersWordsOf(all).core.summary(verification)[0] ?? "",
        },
      };
    });
  return (
    <div class="td-form">
      <TypedField
        id="td-verify-code"
        label={own.code}
        hint={own.codeHint}
        value={code}
        fault={null}
        onType={(value) => onType({ ...typed, code: value })}
      />
      <div class="td-actions">
        <fluent-button appearance="primary" disabledFocusable={pane.isBusy} onClick={verify}>
          {own.action}
        </fluent-button>
      </div>
      {found && (
        <div class="td-verified" data-matches={found.matches}>
          {core.summary(found).map((line, index) => (
            <p key={index} class={index === 0 ? "td-verdict" : ""}>
              {index === 0 && (
                <span class="td-status" data-status={found.matches ? "success" : "error"}>
                  <StatusIcon status={found.matches ? "success" : "error"} />
                </span>
              )}
              {line}
            </p>
          ))}
          {found.differences.length > 0 && (
            <PagedList items={found.differences} label={own.differences}>
              {(difference) => {
                const area = placeOf(difference);
                const sentence = core.difference(withoutPlace(difference), numbers);
                return area ? (
                  <PlaceLine
                    area={area}
                    head={rectToAddress({ ...area, rows: 1, columns: 1 })}
                    lines={[sentence]}
                    isAddress
                  />
                ) : (
                  <p class="td-finding-text">{sentence}</p>
                );
              }}
            </PagedList>
          )}
          {found.isCodeCompared && <p>{own.compared}</p>}
        </div>
      )}
      <p class="td-quiet">{core.limit}</p>
    </div>
  );
}

/** Where a difference is to be looked at; a whole sheet is shown from its first cell. */
function placeOf(difference: SealDifference): Area | null {
  if ("place" in difference) return difference.place;
  return difference.kind === "code" ? null : { sheet: difference.sheet, row: 1, column: 1, rows: 1, columns: 1 };
}

/** The place stands beside the sentence; where a lost line was sealed is part of it. */
function withoutPlace(difference: SealDifference): SealDifference {
  switch (difference.kind) {
    case "changed":
      return { ...difference, place: null };
    case "added":
      return { ...difference, place: null };
    case "header":
      return { ...difference, place: null };
    default:
      return difference;
  }
}
