import { useState } from "preact/hooks";
import type { CriterionLevel } from "../../rubric/rubric";
import type { CardField } from "../../scoring/card/card-entry";
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

/** One line of a score card: what it is for, its score, and what is wrong with that. */
export function CardFieldRow({ field, number, typed, isRefused, onType }: CardFieldProps) {
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
  const isOutside = chosen !== null && points !== null && (points < chosen.from || points > chosen.to);
  return (
    <div class="td-score-line" data-wrong={field.problem !== null}>
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
