import type { PanelOverview } from "../../actions/panel/panel-overview";
import { PagedList } from "../controls/paged-list";
import { PlaceLine } from "../controls/place-line";
import { formatCount } from "../words/format-count";
import { useJudgingWords } from "../words/judging-panel-words";
import { usePanel } from "../words/panel-context";
import { MemberLines } from "./member-lines";
import { nameOf, severityWords } from "./panel-facts";
import type { Joining } from "./use-join";

export interface MembersCardProps {
  readonly overview: PanelOverview;
  readonly joining: Joining;
  readonly isBusy: boolean;
}

/** Who is in the panel, who may be too near to a subject, and who joins. */
export function MembersCard({ overview, joining, isBusy }: MembersCardProps) {
  const { numbers } = usePanel();
  const {
    panel: { members: words },
  } = useJudgingWords();
  const { members, suggestions, isConfirmed, isQuorate } = overview;
  return (
    <>
      {!isConfirmed && <p class="td-quiet">{words.unconfirmed}</p>}
      {!isQuorate && <p class="td-quiet">{words.noQuorum}</p>}
      <PagedList items={members} label={words.title}>
        {(member) => (
          <PlaceLine
            area={member.area}
            head={nameOf(member)}
            lines={[
              words.facts(member.role, member.unit),
              member.recused === 0 ? "" : words.recused(formatCount(member.recused, numbers)),
              member.mayScore && !member.isThirdMarker ? severityWords(member, words, numbers) : "",
            ]}
          />
        )}
      </PagedList>
      {suggestions.length > 0 && (
        <>
          <p class="td-quiet">{words.suggestions}</p>
          <PagedList items={suggestions} label={words.suggestions}>
            {({ member, entry, subject, area }) => (
              <PlaceLine area={area} head={entry} lines={[words.suggested(member, subject)]} />
            )}
          </PagedList>
        </>
      )}
      <JoinForm overview={overview} joining={joining} isBusy={isBusy} />
    </>
  );
}

function JoinForm({ overview, joining, isBusy }: MembersCardProps) {
  const { words } = usePanel();
  const {
    panel: { join: own },
  } = useJudgingWords();
  const without = overview.members.filter(({ mayScore, ballot }) => mayScore && ballot === null);
  return (
    <div class="td-form">
      {without.length > 0 && <p>{own.without(without.map(nameOf).join(", "))}</p>}
      <MemberLines label={own.members} hint={own.hint} members={joining.members} onType={joining.type} />
      <div class="td-actions">
        <fluent-button
          {...(without.length > 0 ? { appearance: "primary" as const } : {})}
          disabledFocusable={isBusy}
          onClick={() => !isBusy && joining.join()}
        >
          {own.action}
        </fluent-button>
        <fluent-button class="td-aside" disabledFocusable={isBusy} onClick={() => !isBusy && joining.preview()}>
          {words.panel.preview}
        </fluent-button>
      </div>
    </div>
  );
}
