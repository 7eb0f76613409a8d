import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { OpenedCard } from "../../actions/card/open-card";
import type { ScoreRole } from "../../rubric/rubric";
import { cardProgress } from "../../scoring/card/entry-order";
import { cardCell } from "../../scoring/card/card-table";
import { remarkRole } from "../../scoring/role";
import { cellWords } from "../../language/cell-words";
import { shownText } from "../../text/shown-text";
import { EmptyState } from "../controls/empty-state";
import type { PaneState } from "../frame/pane-state";
import { cardWordsOf, useCardWords } from "../words/card-words";
import { formatCount } from "../words/format-count";
import { usePanel } from "../words/panel-context";
import { CardDesk } from "./card-desk";
import type { DeskState, NotWrittenReason, Unwritten } from "./card-desk";
import { CardFieldRow, focusField, focusRemark } from "./card-field";
import { samePlace } from "./card-places";
import type { CardStep } from "./card-places";
import { CardResult } from "./card-result";
import { CardWarnings } from "./card-warnings";
import { Evidence } from "./evidence";
import { cardKey } from "./card-key";

/** The score card of one entry after the other, by keyboard alone if wanted. */
export function ScoreCard({ pane, opened }: { readonly pane: PaneState; readonly opened: OpenedCard }) {
  const { host, numbers, words: allWords } = usePanel();
  const words = useCardWords();
  const [, setState] = useState<DeskState | null>(null);
  const [refused, setRefused] = useState<ScoreRole | null>(null);
  const [remarked, setRemarked] = useState<ScoreRole | null>(null);
  const desk = useMemo(() => {
    const nameOf = ({ name }: Unwritten) => cellWords(name.title ?? name.subject, numbers) || allWords.panel.noTitle;
    return new CardDesk(opened, {
      run: (command) => pane.write(command),
      show: host.show,
      changed: setState,
      notWritten: (unwritten, reason) =>
        pane.notify({
          intent: "warning",
          say: (own) =>
            cardWordsOf(own).notWritten(nameOf(unwritten), reasonWords(reason, cardWordsOf(own), host.errorSentence)),
          action: { label: (own) => cardWordsOf(own).goToUnwritten, run: () => desk.goTo(unwritten.place) },
        }),
      remarksMade: () => pane.notify({ intent: "success", say: (own) => cardWordsOf(own).remarksMade }),
      orphaned: (unwritten) =>
        pane.notify({
          intent: "warning",
          say: (own) => cardWordsOf(own).orphaned(nameOf(unwritten), typedWords(unwritten)),
        }),
    });
  }, [opened]);
  const { state, card } = desk;

  // Cells may be typed into, or another row selected, while the keyboard is elsewhere
  const isVisible = useRef(true);
  isVisible.current = pane.step === "score";
  useEffect(() => {
    const refresh = () => {
      if (isVisible.current) void desk.refresh();
    };
    const follow = () => {
      if (!document.hasFocus()) refresh();
    };
    addEventListener("focus", refresh);
    host.onSelection?.(follow);
    return () => {
      isVisible.current = false;
      removeEventListener("focus", refresh);
    };
  }, [desk]);
  // Another action may have changed the tables
  const seen = useRef(pane.edition);
  useEffect(() => {
    if (seen.current === pane.edition || pane.step !== "score") return;
    seen.current = pane.edition;
    void desk.refresh();
  }, [pane.edition, pane.step]);

  const roles = card?.entry.fields.filter(({ isFormula }) => !isFormula).map(({ role }) => role) ?? [];
  const [first] = roles;
  // Once the next card is drawn, and before the next key: its fields hold other texts
  const wantsFocus = useRef(true);
  useLayoutEffect(() => {
    if (wantsFocus.current && first !== undefined) focusField(first);
    wantsFocus.current = false;
    setRemarked(null);
  }, [state.place?.table, state.place?.row]);

  const leave = (step: CardStep) => {
    const { place } = desk.state;
    wantsFocus.current = true;
    const wrong = desk.leave(step);
    setRefused(wrong);
    const isMoved = !samePlace(desk.state.place, place);
    wantsFocus.current &&= isMoved;
    if (wrong !== null) focusField(wrong);
    else if (isMoved) {
      const name = desk.card && cellWords(cardCell(desk.card.table, desk.card.row, "MoHinh"), numbers);
      pane.announce(({ panel }) => name || panel.noTitle);
    } else {
      const open = desk.card?.entry.fields.find(({ kind, points }) => kind === "criterion" && points === null);
      if (open) focusField(open.role);
      pane.announce((own) => cardWordsOf(own)[step === "unfinished" && !open ? "allScored" : "atEnd"]);
    }
  };
  const openRemark = (of: ScoreRole) => {
    setRemarked(of);
    // One that is open already is not drawn again
    const own = remarkRole(of);
    if (own) focusRemark(own);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = cardKey(event, roles);
    if (!key) return;
    event.preventDefault();
    if (key.kind === "leave") leave(key.step);
    else if (key.kind === "score") focusField(key.role);
    else if (key.kind === "remark") openRemark(key.of);
    else if (key.kind === "restore") {
      setRefused(null);
      desk.restore(key.role);
    } else if (card?.entry.fields.some(({ role, problem }) => role === key.from && problem && state.typed.has(role))) {
      setRefused(key.from);
      focusField(key.from);
    } else focusField(key.role);
  };

  if (!card)
    return (
      <EmptyState {...words.noEntries}>
        <fluent-button onClick={() => void desk.refresh()}>{words.readAgain}</fluent-button>
      </EmptyState>
    );
  const { table, row, entry } = card;
  const progress = cardProgress(state.states.get(table.id) ?? new Uint8Array());
  const shownCell = (role: "MaMH" | "DoiTuong" | "MoHinh" | "MinhChung") =>
    cellWords(cardCell(table, row, role), numbers, (text) => shownText(text, LONGEST_TEXT));
  const count = (number: number) => formatCount(number, numbers);
  const numbersOf = new Map<string, number>();
  return (
    <section class="td-card" aria-label={allWords.panel.steps.score.tab} onKeyDown={onKeyDown}>
      <div class="td-card-top">
        <span class="td-card-progress">{words.progress(count(progress.done), count(progress.all))}</span>
        <span class="td-quiet" role="status">
          {state.saving > 0 && words.saving}
        </span>
      </div>
      <div class="td-card-steps">
        {STEPS.map(([step, keys]) => (
          <fluent-button
            key={step}
            size="small"
            aria-label={words[step]}
            aria-keyshortcuts={keys}
            onClick={() => leave(step)}
          >
            {words.short[step]}
          </fluent-button>
        ))}
      </div>
      {progress.all > 0 && progress.done === progress.all && (
        <p class="td-card-warning">
          {words.allScored}{" "}
          <fluent-button size="small" onClick={() => pane.goToStep("check")}>
            {allWords.panel.goToStep(allWords.panel.steps.check.tab)}
          </fluent-button>
        </p>
      )}
      <CardWarnings state={state} onGo={(place) => desk.goTo(place)} />
      <div>
        <h3 class="td-card-title">{shownCell("MoHinh") || allWords.panel.noTitle}</h3>
        <p class="td-quiet">
          {[
            ...(shownCell("MaMH") === "" ? [] : [shownCell("MaMH")]),
            shownCell("DoiTuong") || allWords.panel.noSubject,
            allWords.panel.row(table.firstRow + row),
          ].join(" · ")}
        </p>
        <Evidence text={shownCell("MinhChung")} />
      </div>
      {entry.state === "blank" ? <p class="td-lead">{words.blank}</p> : <CardResult entry={entry} />}
      {(entry.state === "blank" ? [] : entry.fields).map((field) => {
        const number = (numbersOf.get(field.kind) ?? 0) + 1;
        numbersOf.set(field.kind, number);
        return (
          <CardFieldRow
            key={`${table.id} ${field.role}`}
            field={field}
            number={number}
            typed={state.typed.get(field.role) ?? null}
            isRefused={refused === field.role}
            onType={(text) => {
              setRefused(null);
              desk.type(field.role, text);
            }}
            remark={{
              typed: (field.remark && state.typed.get(field.remark.role)) ?? null,
              isWanted: remarked === field.role,
              onWant: () => openRemark(field.role),
              onType: (text) => field.remark && desk.type(field.remark.role, text),
            }}
          />
        );
      })}
      <p class="td-quiet">{words.keys}</p>
    </section>
  );
}

const STEPS: readonly (readonly [step: CardStep, keys: string])[] = [
  ["previous", "PageUp"],
  ["next", "PageDown"],
  ["unfinished", "Control+Enter"],
];

/** UTF-16 units: titles and evidence are read on the card, where sentences only name them. */
const LONGEST_TEXT = 1000;

function reasonWords(
  reason: NotWrittenReason,
  words: ReturnType<typeof cardWordsOf>,
  errorSentence: (error: unknown) => string,
): string {
  return typeof reason === "string" ? words.refusals[reason] : errorSentence(reason.error);
}

function typedWords({ typed }: Unwritten): string {
  return [...typed].map(([role, text]) => `${role} ${text}`).join("; ");
}
