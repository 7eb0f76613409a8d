import type { ComponentChildren } from "preact";
import type { PanelWords } from "./panel-words";
import { useWords } from "./panel-context";
import type { Step } from "./step";
import type { PaneState } from "./use-pane";
import type { Work } from "./use-work";

export interface StepPanelProps {
  readonly pane: PaneState;
  readonly step: Step;
  /** Words of another way through the step, where they are not the step's own. */
  readonly lead?: string;
  readonly action?: string;
  readonly onAction: () => void;
  /** Shows what the action would change. */
  readonly onPreview?: () => void;
  /** Choices above the action. */
  readonly form?: ComponentChildren;
  /** A second thing to do, beside the action. */
  readonly aside?: ComponentChildren;
  /** What came of it. */
  readonly children?: ComponentChildren;
}

export function tabId(step: Step): string {
  return `td-tab-${step}`;
}

export function panelId(step: Step): string {
  return `td-panel-${step}`;
}

/** What to say while a command runs for a step. */
export function busyWords(panel: PanelWords, working: Step, doing: Work["doing"]): string {
  return (doing && panel.doing[doing]) ?? panel.steps[working].busy;
}

/** The frame of every step: what it does, its one action, results. Messages stand above all steps. */
export function StepPanel({ pane: { work, ...pane }, step, onAction, onPreview, form, aside, children, ...own }: StepPanelProps) {
  const { panel } = useWords();
  const words = panel.steps[step];
  return (
    <div id={panelId(step)} class="td-step" role="tabpanel" aria-labelledby={tabId(step)} tabIndex={-1} hidden={pane.step !== step}>
      <h2 class="td-hidden">{words.tab}</h2>
      <p class="td-lead">{own.lead ?? words.lead}</p>
      {form}
      <div class="td-actions">
        <fluent-button appearance="primary" disabledFocusable={work.progress !== null} onClick={onAction}>{own.action ?? words.action}</fluent-button>
        {onPreview && <fluent-button class="td-aside" disabledFocusable={work.progress !== null} onClick={onPreview}>{panel.preview}</fluent-button>}
        {aside}
      </div>
      {children}
    </div>
  );
}
