import { useEffect, useRef, useState } from "preact/hooks";
import type { Command } from "../../actions/perform";
import type { Area } from "../../workbook/model/area";
import type { HeadingProfile } from "../../workbook/sheets/heading";
import type { Question } from "./confirm-dialog";
import type { NoticeContent } from "../controls/notice";
import { outcomeAfter } from "./outcome-after";
import type { Outcome } from "../../actions/outcome/outcome";
import type { PanelHost } from "../contract/panel-options";
import { PART_MISSING } from "./part-missing-notice";
import type { Preview } from "./preview-dialog";
import { JUDGE_STEPS, STEPS } from "../contract/step";
import type { Step } from "../contract/step";
import { busyWords, panelId, tabId } from "./step-panel";
import type * as undoneSentences from "../words/undone-sentence";
import { useWork } from "./use-work";
import type { AllWords } from "../words/all-words";
import type { PaneState } from "./pane-state";

/** Moves the focus and the scroll position to the head of a step once it is shown: a hidden element takes no focus. */
export function focusStep(step: Step): void {
  requestAnimationFrame(() => {
    document.getElementById(panelId(step))?.focus({ preventScroll: true });
    document.documentElement.scrollTop = 0;
  });
}

/** Commands that only read. */
const READING: readonly Command["kind"][] = [
  "preview",
  "check",
  "explain",
  "open-card",
  "list-rubrics",
  "read-panel",
  "read-papers",
  "read-form",
  "read-quota",
  "verify",
  "export-rubric",
];
/** Commands that write nothing where nothing is missing or wrong. */
const MAY_CHANGE_NOTHING: readonly Command["kind"][] = ["classify", "repair", "summarize"];

export function usePane(host: PanelHost): PaneState {
  const work = useWork(host);
  const [step, setStep] = useState<Step>("insert");
  const [isJudge, setJudge] = useState(false);
  const steps = isJudge ? JUDGE_STEPS : STEPS;
  useEffect(() => {
    let isGone = false;
    const turnToJudge = (isBallot: boolean) => {
      if (!isBallot || isGone) return;
      setJudge(true);
      setStep((now) => (JUDGE_STEPS.includes(now) ? now : "score"));
    };
    // Where this is unknown, all steps stay
    host.isBallotFile?.().then(turnToJudge, () => undefined);
    return () => {
      isGone = true;
    };
  }, [host]);
  const [working, setWorking] = useState<Step>("insert");
  const [latest, setLatest] = useState<{ readonly outcome: Outcome | null; readonly number: number }>({
    outcome: null,
    number: 0,
  });
  const [isClassified, setClassified] = useState(false);
  const [notice, setNotice] = useState<NoticeContent | null>(null);
  const [isQuiet, setQuiet] = useState(false);
  const [profile, setProfile] = useState<HeadingProfile>("party");
  const [question, setQuestion] = useState<Question | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [edition, setEdition] = useState(0);
  const [announcement, setAnnouncement] = useState<{ readonly say: (words: AllWords) => string }>({ say: () => "" });

  const [preview, setPreview] = useState<Preview | null>(null);
  const [isPreviewing, setPreviewing] = useState(false);

  /** The kind of the last command that may have changed nothing, `null` after any other. */
  const idle = useRef<Command["kind"] | null>(null);

  const notify = (newest: NoticeContent | null) => {
    setNotice(newest);
    if (newest) setAnnouncement({ say: newest.say });
  };

  /** Whether the running command is a quiet one, and what the user has pressed meanwhile. */
  const quiet = useRef(false);
  const pressed = useRef<(() => void) | null>(null);

  const perform: PaneState["perform"] = (at, command, finish, manner = "shown") => {
    const show = () => {
      setWorking(at);
      setQuiet(manner === "quiet");
      if (manner === "quiet") return;
      notify(null);
      setAnnouncement({ say: ({ panel }) => busyWords(panel, at, command.kind) });
    };
    if (work.isRunning()) {
      // Nobody has asked for quiet work, so that no press may be lost to it
      if (manner === "quiet" || !quiet.current || pressed.current) return;
      pressed.current = () => perform(at, command, finish);
      show();
      return;
    }
    const carryOut = async () => {
      quiet.current = manner === "quiet";
      show();
      const ending = await work.run(command);
      const next = pressed.current;
      pressed.current = null;
      if (ending.kind === "stopped") {
        notify({ intent: "info", say: ({ panel }) => panel.stopped });
      } else if (ending.kind === "failed") {
        notify({
          intent: "error",
          say: () => host.errorSentence(ending.error),
          action: { label: ({ panel }) => panel.retry, run: () => perform(at, command, finish, manner) },
        });
      } else {
        if (command.kind !== "preview") idle.current = MAY_CHANGE_NOTHING.includes(command.kind) ? command.kind : null;
        if (!READING.includes(command.kind)) setEdition((now) => now + 1);
        // Earlier findings no longer hold
        if (ending.performed.kind === "undo" && ending.performed.undone.kind === "undone") {
          setLatest(({ number }) => ({ outcome: null, number: number + 1 }));
          setClassified(false);
        }
        const outcome = outcomeAfter(command, ending.performed);
        if (outcome) setLatest(({ number }) => ({ outcome, number: number + 1 }));
        if (command.kind === "classify") setClassified(true);
        const ended = finish(ending.performed, outcome);
        if (!ended.keepsNotice) notify(ended.notice ?? null);
        if (ended.announcement) setAnnouncement({ say: ended.announcement });
      }
      if (ending.kind !== "stopped") next?.();
    };
    void carryOut();
  };

  const write: PaneState["write"] = async (command) => {
    const performed = await host.run(command, { onProgress: () => undefined, signal: new AbortController().signal });
    // The next undo takes this back
    if (!READING.includes(command.kind)) idle.current = null;
    return performed;
  };

  const showPreview: PaneState["showPreview"] = (at, command, carryOut, refused) =>
    perform(at, { kind: "preview", command }, (performed) => {
      if (performed.kind !== "previewed") return {};
      if (performed.performed.kind === "refused" || performed.performed.kind === "panel-refused")
        return refused?.(performed.performed) ?? {};
      setPreview({ changes: performed.changes, carryOut });
      setPreviewing(true);
      return { announcement: ({ panel }) => panel.previewTitle };
    });

  const ask = (wanted: Question) => {
    setQuestion(wanted);
    setAsking(true);
  };

  const undo = async () => {
    let part: typeof undoneSentences;
    try {
      part = await import("../words/undone-sentence");
    } catch {
      notify(PART_MISSING);
      return;
    }
    const takeBack = () =>
      perform(step, { kind: "undo" }, (performed) => {
        if (performed.kind !== "undo") return {};
        const { undone } = performed;
        return {
          notice: {
            intent: undone.kind === "undone" ? "success" : undone.kind === "nothing-to-undo" ? "info" : "warning",
            say: (words) => part.undoneSentence(words, undone),
          },
        };
      });
    const asked = idle.current;
    if (asked === null) {
      takeBack();
      return;
    }
    // This button does not suggest that it undoes an earlier action, so its name is confirmed first
    perform(step, { kind: "preview", command: { kind: "undo" } }, (performed) => {
      const undone =
        performed.kind === "previewed" && performed.performed.kind === "undo" ? performed.performed.undone : null;
      if (undone?.kind !== "undone" || undone.action === asked) {
        takeBack();
        return {};
      }
      const { action } = undone;
      ask({ ask: (words) => part.earlierUndoQuestion(words, asked, action), confirmed: takeBack });
      return {};
    });
  };

  const complain = (error: unknown) => notify({ intent: "error", say: () => host.errorSentence(error) });
  const goTo = (area: Area) => void host.show(area).catch(complain);
  const rubricArea =
    latest.outcome?.findings.find(({ code }) => code === "bands-unconfirmed" || code === "body-missing")?.where.area ??
    null;
  const showRubric = async () => {
    if (!host.showRubric) return rubricArea ? host.show(rubricArea) : undefined;
    if (!(await host.showRubric())) notify({ intent: "info", say: ({ panel }) => panel.noRubric });
  };

  // A message belongs to the step in which it was shown
  const turnTo = (wanted: Step) => {
    if (wanted === step) return;
    setStep(wanted);
    setNotice(null);
    document.documentElement.scrollTop = 0;
  };

  return {
    step,
    steps,
    isJudge,
    work,
    working,
    isBusy: work.progress !== null && !isQuiet,
    perform,
    write,
    edition,
    outcome: latest.outcome,
    outcomeNumber: latest.number,
    isClassified,
    notice,
    notify,
    profile,
    setProfile,
    goTo,
    goToStep: (wanted) => {
      turnTo(wanted);
      focusStep(wanted);
    },
    readStep: ({ currentTarget }) => {
      const { activeid } = currentTarget as HTMLElement & { readonly activeid?: string };
      const chosen = steps.find((known) => tabId(known) === activeid);
      if (chosen) turnTo(chosen);
    },
    // A judge's file with another rubric is not taken back
    canShowRubric: !isJudge && (host.showRubric !== undefined || rubricArea !== null),
    showRubric: () => void showRubric().catch(complain),
    undo: () => void undo(),
    showPreview,
    preview,
    isPreviewing,
    closePreview: () => setPreviewing(false),
    question,
    isAsking,
    ask,
    closeQuestion: () => setAsking(false),
    announcement: announcement.say,
    announce: (say) => setAnnouncement({ say }),
  };
}
