import type { ComponentChildren } from "preact";
import { Notice } from "./notice";
import type { NoticeContent } from "./notice";
import type { PanelWords } from "./panel-words";
import { useWords } from "./panel-context";
import { ProgressArea } from "./progress-area";
import type { Step } from "./step";
import type { Work } from "./use-work";

export interface StepPanelProps {
  readonly step: Step;
  readonly isCurrent: boolean;
  readonly work: Work;
  /** The step whose work is running, which may be another one. */
  readonly working: Step;
  readonly notice: NoticeContent | null;
  /** Words of another way through the step, where they are not the step's own. */
  readonly lead?: string;
  readonly action?: string;
  /** Whether the work is too small a matter to show its progress. */
  readonly isQuiet?: boolean;
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

/** The frame of every step: what it does, its one action, progress, a message, results. */
export function StepPanel({ step, isCurrent, work, working, notice, onAction, onPreview, form, aside, children, ...own }: StepPanelProps) {
  const { panel } = useWords();
  const words = panel.steps[step];
  return (
    <div id={panelId(step)} class="td-step" role="tabpanel" aria-labelledby={tabId(step)} tabIndex={-1} hidden={!isCurrent}>
      <h2 class="td-hidden">{words.tab}</h2>
      <p class="td-lead">{own.lead ?? words.lead}</p>
      {form}
      <div class="td-actions">
        <fluent-button appearance="primary" disabledFocusable={work.progress !== null} onClick={onAction}>{own.action ?? words.action}</fluent-button>
        {onPreview && <fluent-button class="td-aside" disabledFocusable={work.progress !== null} onClick={onPreview}>{panel.preview}</fluent-button>}
        {aside}
      </div>
      {isCurrent && !own.isQuiet && <ProgressArea work={work} doing={busyWords(panel, working, work.doing)} />}
      {notice && <Notice {...notice} />}
      {children}
    </div>
  );
}
