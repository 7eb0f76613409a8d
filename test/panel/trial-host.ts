import { ballotBytes, readBallotBytes, zipBytes } from "../../files/ballots/ballot-bytes";
import type { Command, Performed } from "../../src/actions/perform";
import { perform } from "../../src/actions/perform";
import type { PanelHost, RunOptions } from "../../src/panel/contract/panel-options";
import type { BallotFiles } from "../../src/panel/contract/ballot-files";
import type { DocumentWriter } from "../../src/panel/contract/document-writer";
import { isBallotFile } from "../../src/workbook/bindings/is-ballot-file";
import type { Area } from "../../src/workbook/model/area";
import type { Snapshot } from "../../src/workbook/model/snapshot";
import { ROW_KINDS, RUBRIC_COLUMNS } from "../../src/rubric/rubric-columns";
import type { RowKind } from "../../src/rubric/rubric-columns";
import type { Cell } from "../../src/text/cell";
import { applyPlan, blockOf, calculate, setCell, setCells, withMemory } from "../snapshot-of";

/**
 * How the host of a trial takes a command: at once, held until the test lets go, deaf to a stop as well, or with an
 * error.
 */
export type TrialMood = "quick" | "held" | "deaf" | "failing";

/**
 * A host whose answers come from the real core, on a workbook in memory. Public fields are for tests to look at and to
 * turn.
 */
export class TrialHost implements PanelHost {
  mood: TrialMood = "quick";
  readonly commands: Command[] = [];
  readonly shown: Area[] = [];
  selected: Area | null = null;
  isStopped = false;
  hasRubric = true;
  hasFiles = true;
  private release: (() => void) | null = null;
  private report: RunOptions["onProgress"] | null = null;

  constructor(private workbook: Snapshot) {}

  run = async (command: Command, { onProgress, signal }: RunOptions): Promise<Performed> => {
    this.commands.push(command);
    if (this.mood === "failing") throw new Error("the trial host fails");
    if (this.mood === "held" || this.mood === "deaf") {
      await new Promise<void>((resolve, reject) => {
        this.release = resolve;
        this.report = onProgress;
        signal.addEventListener("abort", () => {
          this.isStopped = true;
          if (this.mood === "held") reject(new DOMException("stopped", "AbortError"));
        });
      });
    }
    const { performed, plan } = perform(
      command,
      (command.kind === "preview" ? command.command : command).kind === "undo"
        ? withMemory(this.workbook)
        : this.workbook,
    );
    this.workbook = calculate(applyPlan(this.workbook, plan));
    // As in both real hosts, whose pages perform themselves: reports of entries are built when the pane reads them
    return performed;
  };

  show = (area: Area): Promise<void> => {
    if (this.mood === "failing") return Promise.reject(new Error("the trial host fails"));
    this.shown.push(area);
    return Promise.resolve();
  };

  selection = (): Promise<Area | null> => Promise.resolve(this.selected);

  isBallotFile = (): Promise<boolean> => Promise.resolve(isBallotFile(this.names()));

  /** In this page itself: its policy lets no worker start. */
  ballotFiles = (): Promise<BallotFiles> =>
    this.hasFiles
      ? Promise.resolve({
          read: (bytes) => Promise.resolve(readBallotBytes(bytes)),
          write: (plan) => Promise.resolve(ballotBytes(plan)),
          zip: (files) => Promise.resolve(zipBytes(files)),
        })
      : Promise.reject(new Error("no worker starts"));

  documents = (): Promise<DocumentWriter> =>
    this.hasFiles
      ? import("../../src/forms/word/document-of").then(({ documentOf }) => documentOf)
      : Promise.reject(new Error("nothing is fetched"));

  showRubric = (): Promise<boolean> => Promise.resolve(this.hasRubric);

  errorSentence = (): string => "Trang tính đang được bảo vệ. Hãy bỏ bảo vệ rồi thử lại.";

  /** Somebody types into a row (from 0) of a named column meanwhile. */
  type(name: string, row: number, cell: Cell): void {
    this.workbook = calculate(setCells(this.workbook, name, [cell], row));
  }

  /** Somebody selects the cell of a row (from 0) of a named column. */
  select(name: string, row: number): void {
    const { area } = blockOf(this.workbook, name);
    this.selected = { ...area, row: area.row + row, rows: 1 };
    this.workbook = { ...this.workbook, selection: this.selected };
  }

  /** From now on the workbook keeps notes, as live hosts do. */
  remember(): void {
    this.workbook = { ...this.workbook, classified: null };
  }

  /** Somebody changes the value of a rubric's line, by its kind and code. */
  typeRubric(kind: RowKind, code: string, value: Cell): void {
    const name = "ThamDinh_Rubric_tap_the";
    const { columns } = blockOf(this.workbook, name);
    const row = columns[RUBRIC_COLUMNS.code]!.findIndex(
      (cell, index) => cell === code && columns[RUBRIC_COLUMNS.kind]![index] === ROW_KINDS[kind],
    );
    this.workbook = calculate(setCell(this.workbook, name, row, RUBRIC_COLUMNS.value, value));
  }

  /** Names that the workbook has by now. */
  names(): readonly string[] {
    return this.workbook.names.map(({ name }) => name);
  }

  progress(fraction: number | null): void {
    this.report?.(fraction);
  }

  letGo(): void {
    this.release?.();
  }
}
