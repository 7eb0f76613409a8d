import { useState } from "preact/hooks";
import type { Performed } from "../../actions/perform";
import type { QuotaBase } from "../../quota/quota";
import type { QuotaReport } from "../../quota/quota-report";
import type { Ended, PaneState } from "../frame/pane-state";
import { papersWordsOf, usePapersWords } from "../words/papers-panel-words";
import { usePanel } from "../words/panel-context";
import { QuotaStanding } from "./quota-standing";
import { TypedField } from "./typed-field";

const SHARE = "td-quota-share";
const BASES: readonly QuotaBase[] = ["A", "B", "C"];

/** How the top band stands to the share that is watched, or the form that begins to watch one. */
export function QuotaCard({ pane, quota }: { readonly pane: PaneState; readonly quota: QuotaReport | null }) {
  const { quota: core } = usePapersWords();
  return (
    <div class="td-form">
      {quota ? <QuotaStanding quota={quota} /> : <WatchForm pane={pane} />}
      <p class="td-quiet">{core.limit}</p>
    </div>
  );
}

function WatchForm({ pane }: { readonly pane: PaneState }) {
  const { words } = usePanel();
  const { quota: core, panel } = usePapersWords();
  const { quota: own } = panel;
  const [share, setShare] = useState("20");
  const [base, setBase] = useState<QuotaBase>("A");
  const [basis, setBasis] = useState("");
  const [isTried, setTried] = useState(false);
  const read = /^\d{1,3}$/.test(share.trim()) ? Number(share) : 0;
  const isWrong = read < 1 || read > 100;
  const { isBusy } = pane;

  const command = () => {
    setTried(true);
    if (!isWrong) return { kind: "watch-quota", share: read, base, basis } as const;
    document.getElementById(SHARE)?.focus();
    pane.announce((all) => papersWordsOf(all).quota.refusal({ code: "share" }));
    return null;
  };
  const ended = (performed: Performed): Ended => {
    if (performed.kind === "quota-refused") {
      const { refusal } = performed;
      return { notice: { intent: "error", say: (all) => papersWordsOf(all).quota.refusal(refusal) } };
    }
    return performed.kind === "quota-watched"
      ? { notice: { intent: "success", say: (all) => papersWordsOf(all).panel.quota.done } }
      : {};
  };
  const carryOut = (wanted: NonNullable<ReturnType<typeof command>>) => pane.perform("summarize", wanted, ended);
  const act = () => {
    const wanted = command();
    if (wanted) carryOut(wanted);
  };
  const preview = () => {
    const wanted = command();
    if (wanted) pane.showPreview("summarize", wanted, () => carryOut(wanted), ended);
  };
  return (
    <>
      <p class="td-quiet">{own.hint}</p>
      <TypedField
        id={SHARE}
        label={own.share}
        hint=""
        value={share}
        fault={isTried && isWrong ? core.refusal({ code: "share" }) : null}
        onType={setShare}
      />
      <div>
        <span class="td-label" id="td-quota-base">
          {own.base}
        </span>
        <fluent-radio-group
          name="td-quota-base"
          orientation="vertical"
          initialValue={base}
          aria-labelledby="td-quota-base"
          onChange={(event) => {
            const chosen = BASES.find((one) => one === (event.target as HTMLInputElement).value);
            if (chosen) setBase(chosen);
          }}
        >
          {BASES.map((one) => (
            <fluent-field key={one} label-position="after">
              <label slot="label">{`${one}: ${core.bases[one]}`}</label>
              <fluent-radio slot="input" name="td-quota-base" value={one} />
            </fluent-field>
          ))}
        </fluent-radio-group>
      </div>
      <TypedField
        id="td-quota-basis"
        label={own.basis}
        hint={own.basisHint}
        value={basis}
        fault={null}
        onType={setBasis}
      />
      <div class="td-actions">
        <fluent-button disabledFocusable={isBusy} onClick={act}>
          {own.action}
        </fluent-button>
        <fluent-button class="td-aside" disabledFocusable={isBusy} onClick={preview}>
          {words.panel.preview}
        </fluent-button>
      </div>
    </>
  );
}
