import { useLayoutEffect, useState } from "preact/hooks";
import type { CriterionLevel } from "../../rubric/rubric";
import type { CardField, CardRemark } from "../../scoring/card/card-entry";
import type { RemarkRole } from "../../scoring/role";
import { stepsAround } from "../../scoring/card/steps-around";
import { hundredthsToNumber } from "../../text/hundredths";
import type { Hundredths } from "../../text/hundredths";
import { cellWords } from "../../language/cell-words";
import { useCardWords } from "../words/card-words";
import { usePanel } from "../words/panel-context";

export interface CardFieldProps {
  readonly field: CardField;
  /** Counted from 1 among the lines of its kind. */
  readonly number: number;
  /** `null` while nothing was typed. */
  readonly typed: string | null;
  /** Whether the text was refused, so that its fault is shown however it ends. */
  readonly isRefused: boolean;
  readonly onType: (text: string) => void;
  readonly remark: {
    /** `null` while nothing was typed. */
    readonly typed: string | null;
    /** Whether a field to write one was asked for. */
    readonly isWanted: boolean;
    readonly onWant: () => void;
    readonly onType: (text: string) => void;
  };
}

export function fieldId(role: string): string {
  return `td-score-${role}`;
}

/** Moves the keyboard to a line and selects its text, so that the next digit replaces it. */
export function focusField(role: string): void {
  const field: (HTMLElement & { readonly select?: () => void }) | null = document.getElementById(fieldId(role));
  field?.focus();
  // Fluent's own, which is there once the element is defined
  field?.select?.();
}

/** Moves the keyboard to the remark on a line, if that is open. */
export function focusRemark(role: RemarkRole): void {
  document.getElementById(fieldId(role))?.focus();
}

/** One line of a score card: what it is for, its score, and what is wrong with that. */
export function CardFieldRow({ field, number, typed, isRefused, onType, remark }: CardFieldProps) {
  const { numbers } = usePanel();
  const words = useCardWords();
  const [chosen, setChosen] = useState<CriterionLevel | null>(null);
  const { role, kind, line, levels, level, points, isFormula } = field;
  const shown = (count: Hundredths) => cellWords(hundredthsToNumber(count), numbers);
  const text = typed ?? cellWords(field.cell, numbers);
  const label = words.line(kind, number, line.name);
  const step = line.step > 1 ? shown(line.step) : null;
  const range = (own: CriterionLevel) => [own.name, shown(own.from), shown(own.to)] as const;
  const choose = (own: CriterionLevel) => {
    setChosen(own);
    focusField(role);
  };
  const isRemarkShown =
    field.remark !== null && (remark.isWanted || remark.typed !== null || field.remark.cell !== null);
  const isOutside = chosen !== null && points !== null && (points < chosen.from || points > chosen.to);
  return (
    <div class="td-score-line" data-wrong={field.problem !== null}>
      <div class="td-score-row">
        <fluent-text-input
          id={fieldId(role)}
          class="td-score"
          current-value={text}
          aria-invalid={field.problem !== null}
          readOnly={isFormula}
          inputMode="decimal"
          data-role={role}
          onInput={(event: Event) => onType((event.target as HTMLInputElement).value)}
        >
          <span>{label}</span>
          <span class="td-quiet td-score-limits">{words.limits(shown(line.maximum), step, line.clause)}</span>
        </fluent-text-input>
        {field.remark && !isRemarkShown && (
          <fluent-button
            class="td-remark-open"
            size="small"
            appearance="subtle"
            tabIndex={-1}
            aria-label={words.addRemark(label)}
            aria-keyshortcuts="Shift+F2"
            onClick={remark.onWant}
          >
            {words.remark}
          </fluent-button>
        )}
      </div>
      {levels.length > 0 && (
        <div class="td-levels" role="group" aria-label={words.levels(label)}>
          {levels.map((own) => (
            <fluent-button
              key={own.name}
              size="small"
              tabIndex={-1}
              appearance={own === (chosen ?? level) ? "primary" : "outline"}
              aria-pressed={own === (chosen ?? level)}
              onClick={() => choose(own)}
            >
              {words.level(...range(own))}
            </fluent-button>
          ))}
        </div>
      )}
      <div class="td-score-said" aria-live="polite">
        {isFormula && <p class="td-quiet">{words.formula}</p>}
        {chosen !== null && points === null && field.problem === null && (
          <p class="td-quiet">{words.levelChosen(...range(chosen))}</p>
        )}
        {field.problem !== null && (isRefused || !isHalfTyped(text)) && (
          <Problem field={field} text={text} onTake={(own) => onType(own)} />
        )}
        {isOutside && <p class="td-score-note">{words.outsideLevel(...range(chosen))}</p>}
        {(isOutside ? [] : field.notes).map(({ code, expected }) => (
          <p key={code} class="td-score-note">
            {expected?.kind === "minimum" ? words.belowMinimum(shown(expected.minimum)) : words.betweenLevels}
          </p>
        ))}
      </div>
      {field.remark && isRemarkShown && (
        <Remark
          remark={field.remark}
          label={words.addRemark(label)}
          text={remark.typed ?? cellWords(field.remark.cell, numbers)}
          isWanted={remark.isWanted}
          onType={remark.onType}
        />
      )}
    </div>
  );
}

/** UTF-16 units; a remark is a sentence or two. */
const LONGEST_REMARK = 1000;

/** What is said in words of one line. */
function Remark({
  remark: { role, isFormula },
  label,
  text,
  isWanted,
  onType,
}: {
  readonly remark: CardRemark;
  readonly label: string;
  readonly text: string;
  readonly isWanted: boolean;
  readonly onType: (text: string) => void;
}) {
  const words = useCardWords();
  useLayoutEffect(() => {
    if (isWanted) focusRemark(role);
  }, [isWanted]);
  return (
    <div class="td-exported td-remark">
      <textarea
        id={fieldId(role)}
        data-role={role}
        rows={1}
        maxLength={LONGEST_REMARK}
        placeholder={words.remark}
        aria-label={label}
        readOnly={isFormula}
        value={text}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      {isFormula && <p class="td-quiet">{words.remarkFormula}</p>}
    </div>
  );
}

/** Why the text is no score, with the score that was probably meant. */
function Problem({
  field,
  text,
  onTake,
}: {
  readonly field: CardField;
  readonly text: string;
  readonly onTake: (text: string) => void;
}) {
  const { numbers } = usePanel();
  const words = useCardWords();
  const { problem, line, role } = field;
  if (!problem) return null;
  const shown = (points: number) => cellWords(points, numbers);
  const { found, fix, choices = [] } = problem;
  const meant = (fix === undefined ? choices : [fix]).map((own) => cellWords(own, numbers));
  return (
    <p class="td-invalid">
      {words.problem({
        code: problem.code,
        text,
        maximum: shown(hundredthsToNumber(line.maximum)),
        step: shown(hundredthsToNumber(line.step)),
        around: typeof found === "number" ? stepsAround(found, line).map(shown) : [],
      })}{" "}
      {meant.map((own) => (
        <fluent-button
          key={own}
          size="small"
          onClick={() => {
            onTake(own);
            focusField(role);
          }}
        >
          {words.take(own)}
        </fluent-button>
      ))}
    </p>
  );
}

/** Whether more digits are sure to come: nothing is wrong with `1,` before its 5. */
function isHalfTyped(text: string): boolean {
  return /^\s*\d+[.,]$/.test(text);
}
