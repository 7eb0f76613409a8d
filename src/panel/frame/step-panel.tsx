import type { ComponentChildren } from "preact";
import type { PanelWords } from "../words/panel-words";
import { useWords } from "../words/panel-context";
import type { Step } from "../contract/step";
import type { PaneState } from "./pane-state";
import type { Work } from "./use-work";

export interface StepPanelProps {
  readonly pane: PaneState;
  readonly step: Step;
  /** Texts of an alternative way through the step; absent for the step's own. */
  readonly lead?: string;
  readonly action?: string;
  readonly onAction: () => void;
  /** Shows the changes that the action would make. */
  readonly onPreview?: () => void;
  /** Whether the step's result takes its whole place, without description and action. */
  readonly isOpen?: boolean;
  /** Choices above the action. */
  readonly form?: ComponentChildren;
  /** A secondary action beside the main one. */
  readonly aside?: ComponentChildren;
  /** Result of the action. */
  readonly children?: ComponentChildren;
}

export function tabId(step: Step): string {
  return `td-tab-${step}`;
}

export function panelId(step: Step): string {
  return `td-panel-${step}`;
}

/** Returns the text to show while a command runs for a step. */
export function busyWords(panel: PanelWords, working: Step, doing: Work["doing"]): string {
  return (doing && panel.doing[doing]) ?? panel.steps[working].busy;
}

/**
 * The frame of every step: its description, its one action, and results. Messages are outside the steps, in
 * `AnswerArea`.
 */
export function StepPanel({
  pane,
  step,
  onAction,
  onPreview,
  isOpen = false,
  form,
  aside,
  children,
  ...own
}: StepPanelProps) {
  const { panel } = useWords();
  const words = panel.steps[step];
  return (
    <div
      id={panelId(step)}
      class="td-step"
      role="tabpanel"
      aria-labelledby={tabId(step)}
      tabIndex={-1}
      hidden={pane.step !== step}
    >
      <h2 class="td-hidden">{words.tab}</h2>
      {!isOpen && (
        <>
          <p class="td-lead">
            <span class="td-quiet">{panel.stepOf(pane.steps.indexOf(step) + 1, pane.steps.length)}. </span>
            {own.lead ?? words.lead}
          </p>
          {form}
          <div class="td-actions">
            <fluent-button appearance="primary" disabledFocusable={pane.isBusy} onClick={onAction}>
              {own.action ?? words.action}
            </fluent-button>
            {onPreview && (
              <fluent-button class="td-aside" disabledFocusable={pane.isBusy} onClick={onPreview}>
                {panel.preview}
              </fluent-button>
            )}
            {aside}
          </div>
        </>
      )}
      {children}
    </div>
  );
}
