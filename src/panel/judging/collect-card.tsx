import { useEffect, useRef, useState } from "preact/hooks";
import { formatCount } from "../words/format-count";
import { useJudgingWords } from "../words/judging-panel-words";
import { usePanel } from "../words/panel-context";
import { choicesOf, countsOf, takenCount } from "./collected-files";
import { DecisionLine } from "./decision-line";
import { FileChoice } from "./file-choice";
import { FileProgress } from "./file-progress";
import type { Collecting } from "./use-collect";
import { PagedList } from "../controls/paged-list";

export interface CollectCardProps {
  readonly collecting: Collecting;
  readonly isBusy: boolean;
}

/** Files that came back: chosen or dropped, shown with what becomes of each, and taken in. */
export function CollectCard({ collecting, isBusy }: CollectCardProps) {
  const { numbers } = usePanel();
  const {
    files: { collect: words },
  } = useJudgingWords();
  const { work, decisions } = collecting;
  const count = (number: number) => formatCount(number, numbers);
  return (
    <div class="td-form">
      <p class="td-quiet">{words.lead}</p>
      <DropPlace isBusy={isBusy} onFiles={collecting.read} />
      {work && (
        <FileProgress
          text={words.reading(count(work.done), count(work.all), work.file)}
          done={work.done}
          all={work.all}
          onStop={collecting.stop}
        />
      )}
      {decisions && <Decided collecting={collecting} isBusy={isBusy} />}
    </div>
  );
}

/** Where files are chosen or dropped. */
function DropPlace({
  isBusy,
  onFiles,
}: {
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const {
    files: { collect: words },
  } = useJudgingWords();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <div
      class="td-drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        // The page around the pane may take files as well
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        if (!isBusy) onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <fluent-button disabledFocusable={isBusy} onClick={() => !isBusy && input.current?.click()}>
        {words.choose}
      </fluent-button>
      <span class="td-quiet">{words.drop}</span>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-label={words.choose}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again
          currentTarget.value = "";
          onFiles(files);
        }}
      />
    </div>
  );
}

function Decided({ collecting, isBusy }: CollectCardProps) {
  const { numbers } = usePanel();
  const {
    files: { collect: words },
  } = useJudgingWords();
  const { decisions, isDone, accepted } = collecting;
  const head = useRef<HTMLParagraphElement>(null);
  // The list answers the choice of files: it may be below the visible part
  useEffect(() => head.current?.focus(), [isDone]);
  if (!decisions) return null;
  const { choices, others } = choicesOf(decisions);
  const taken = takenCount(decisions, accepted);
  return (
    <>
      <p ref={head} tabIndex={-1} class="td-counts">
        {words.counts(countsOf(decisions, numbers))}
      </p>
      {choices.map((choice) => (
        <FileChoice
          key={choice.member}
          choice={choice}
          onChoose={isDone ? null : (file) => collecting.accept(choice.member, file)}
        />
      ))}
      <PagedList items={others} label={words.files}>
        {(decision) => <DecisionLine decision={decision} />}
      </PagedList>
      {!isDone && taken > 0 && (
        <fluent-text-input
          class="td-rubric-name"
          current-value={collecting.by}
          onInput={(event: Event) => collecting.setBy((event.target as HTMLInputElement).value)}
        >
          {words.by}
        </fluent-text-input>
      )}
      <div class="td-actions">
        {!isDone && taken > 0 && (
          <fluent-button appearance="primary" disabledFocusable={isBusy} onClick={() => !isBusy && collecting.take()}>
            {words.take(formatCount(taken, numbers))}
          </fluent-button>
        )}
        <fluent-button class="td-aside" disabledFocusable={isBusy} onClick={() => !isBusy && collecting.clear()}>
          {words.clear}
        </fluent-button>
      </div>
    </>
  );
}
