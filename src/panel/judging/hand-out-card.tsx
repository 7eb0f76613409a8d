import "@fluentui/web-components/checkbox.js";
import { useEffect, useRef } from "preact/hooks";
import type { MemberOverview } from "../../actions/panel/panel-overview";
import { PagedList } from "../controls/paged-list";
import { formatCount } from "../words/format-count";
import { useJudgingWords } from "../words/judging-panel-words";
import { usePanel } from "../words/panel-context";
import { FileProgress } from "./file-progress";
import { nameOf } from "./panel-facts";
import type { HandingOut, MadeBallot, MadeBallots } from "./use-hand-out";

export interface HandOutCardProps {
  readonly members: readonly MemberOverview[];
  readonly handing: HandingOut;
  readonly isBusy: boolean;
}

/** Who gets a file, and then the files to save. */
export function HandOutCard({ members, handing, isBusy }: HandOutCardProps) {
  const { numbers } = usePanel();
  const {
    files: { handOut: words },
  } = useJudgingWords();
  const count = (number: number) => formatCount(number, numbers);
  const judges = members.filter(({ mayScore, ballot }) => mayScore && ballot !== null);
  const { work, made } = handing;
  return (
    <div class="td-form">
      <p class="td-quiet">{words.lead}</p>
      <div>
        <span class="td-label" id="td-hand-out">
          {words.judges}
        </span>
        <div role="group" aria-labelledby="td-hand-out" class="td-checks">
          {judges.map((judge) => (
            <fluent-field key={judge.code} label-position="after">
              <label slot="label">
                <span>
                  {nameOf(judge)}{" "}
                  <span class="td-quiet">
                    {judge.handedOut === 0 ? words.never : words.times(count(judge.handedOut))}
                  </span>
                </span>
              </label>
              <fluent-checkbox
                slot="input"
                initialChecked={handing.isChosen(judge.code)}
                onChange={({ currentTarget }) =>
                  handing.choose(judge.code, (currentTarget as HTMLElement & { readonly checked: boolean }).checked)
                }
              />
            </fluent-field>
          ))}
        </div>
      </div>
      <fluent-text-input
        class="td-rubric-name"
        current-value={handing.by}
        onInput={(event: Event) => handing.setBy((event.target as HTMLInputElement).value)}
      >
        {words.by}
      </fluent-text-input>
      <div class="td-actions">
        <fluent-button
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => !isBusy && handing.handOut(judges.map(({ code }) => code))}
        >
          {words.action}
        </fluent-button>
      </div>
      {work && <FileProgress text={words.writing(count(work.done), count(work.all))} done={work.done} all={work.all} />}
      {made && <SavedBallots made={made} {...(handing.open ? { onOpen: handing.open } : {})} />}
    </div>
  );
}

/** The files, each with a link to save it by; where the host can, with a button to open it there. */
function SavedBallots({
  made: { ballots, zip, without },
  onOpen,
}: {
  readonly made: MadeBallots;
  readonly onOpen?: (ballot: MadeBallot) => void;
}) {
  const { numbers } = usePanel();
  const {
    files: { handOut: words },
  } = useJudgingWords();
  const first = useRef<HTMLAnchorElement>(null);
  // The link answers the button: it may be below the visible part
  useEffect(() => first.current?.focus(), [ballots]);
  return (
    <div class="td-saved">
      {zip && (
        <a ref={first} href={zip.url} download={zip.fileName}>
          {words.all(zip.fileName)}
        </a>
      )}
      <PagedList items={ballots} label={words.title}>
        {(ballot) => (
          <div class="td-file">
            <div>
              <span>{nameOf({ code: ballot.member, name: ballot.name })}</span>{" "}
              <span class="td-quiet">{words.entries(formatCount(ballot.entries, numbers))}</span>
              <br />
              <a {...(zip ? {} : { ref: first })} href={ballot.url} download={ballot.fileName}>
                {words.save(ballot.fileName)}
              </a>
            </div>
            {onOpen && (
              <fluent-button size="small" aria-label={words.openLabel(ballot.fileName)} onClick={() => onOpen(ballot)}>
                {words.open}
              </fluent-button>
            )}
          </div>
        )}
      </PagedList>
      {without.length > 0 && <p class="td-quiet">{words.without(without.join(", "))}</p>}
    </div>
  );
}
