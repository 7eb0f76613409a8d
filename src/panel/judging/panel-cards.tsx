import type { PanelEntry, PanelOverview } from "../../actions/panel/panel-overview";
import { Accordion } from "../controls/accordion";
import { PagedList } from "../controls/paged-list";
import { PartHeading } from "../controls/part-heading";
import { PlaceLine } from "../controls/place-line";
import { formatCount } from "../words/format-count";
import { useJudgingWords } from "../words/judging-panel-words";
import { usePanel } from "../words/panel-context";
import { CollectCard } from "./collect-card";
import { HandOutCard } from "./hand-out-card";
import { MembersCard } from "./members-card";
import { isOpen, nameOf } from "./panel-facts";
import type { Collecting } from "./use-collect";
import type { HandingOut } from "./use-hand-out";
import type { Joining } from "./use-join";

export interface PanelCardsProps {
  readonly overview: PanelOverview;
  readonly joining: Joining;
  readonly handing: HandingOut;
  readonly collecting: Collecting;
  /** Whether something runs that no other may begin beside. */
  readonly isBusy: boolean;
}

/** The panel's cards, each with one figure in its heading: members, ballots out and back, differences. */
export function PanelCards({ overview, joining, handing, collecting, isBusy }: PanelCardsProps) {
  const { numbers } = usePanel();
  const { panel: words, files } = useJudgingWords();
  const count = (number: number) => formatCount(number, numbers);
  const judges = overview.members.filter(({ mayScore, isThirdMarker }) => mayScore && !isThirdMarker);
  const members = overview.members.filter(({ isThirdMarker }) => !isThirdMarker);
  const open = overview.entries.filter(isOpen);
  const present = members.filter(({ isPresent }) => isPresent).length;
  const whole = judges.filter((judge) => judge.ballot !== null && judge.open === 0).length;
  const given = judges.filter(({ handedOut }) => handedOut > 0).length;
  return (
    <section class="td-section" aria-label={overview.title}>
      <Accordion
        headingLevel={3}
        openAtFirst="differences"
        parts={[
          {
            key: "members",
            heading: (
              <PartHeading
                title={words.members.title}
                figure={words.members.figure(count(present), count(members.length))}
              />
            ),
            content: () => <MembersCard overview={overview} joining={joining} isBusy={isBusy} />,
          },
          {
            key: "hand-out",
            heading: (
              <PartHeading
                title={files.handOut.title}
                figure={files.handOut.figure(count(given), count(judges.length))}
              />
            ),
            content: () => <HandOutCard members={overview.members} handing={handing} isBusy={isBusy} />,
          },
          {
            key: "collect",
            heading: (
              <PartHeading
                title={files.collect.title}
                figure={files.collect.figure(count(whole), count(judges.length))}
              />
            ),
            content: () => (
              <>
                <CollectCard collecting={collecting} isBusy={isBusy} />
                <BallotsList overview={overview} />
              </>
            ),
          },
          {
            key: "differences",
            heading: (
              <PartHeading title={words.differences.title} figure={words.differences.figure(count(open.length))} />
            ),
            content: () => <DifferencesCard entries={open} />,
          },
        ]}
      />
      <p class="td-quiet">{words.secrecy}</p>
    </section>
  );
}

/** How far each judge's ballot is. */
function BallotsList({ overview }: { readonly overview: PanelOverview }) {
  const { numbers } = usePanel();
  const {
    panel: { ballots: words },
    files,
  } = useJudgingWords();
  const count = (number: number) => formatCount(number, numbers);
  return (
    <>
      <h3 class="td-list-title">{files.collect.judges}</h3>
      <PagedList items={overview.members.filter(({ mayScore }) => mayScore)} label={files.collect.judges}>
        {(member) => (
          <PlaceLine
            area={member.ballot}
            head={nameOf(member)}
            lines={
              member.ballot === null
                ? [words.none]
                : [
                    member.open === 0 ? words.whole : words.open(count(member.open)),
                    member.handedOut + member.handedIn === 0
                      ? ""
                      : words.counts(count(member.handedOut), count(member.handedIn)),
                  ]
            }
          />
        )}
      </PagedList>
    </>
  );
}

function DifferencesCard({ entries }: { readonly entries: readonly PanelEntry[] }) {
  const { numbers } = usePanel();
  const { panel, core } = useJudgingWords();
  const { differences: words } = panel;
  if (entries.length === 0) return <p class="td-quiet">{words.none}</p>;
  return (
    <PagedList items={entries} label={words.title}>
      {({ code, title, subject, area, step, report }) => (
        <PlaceLine
          area={area}
          head={step === "discuss" || step === "third-marker" || step === "chair" ? words.steps[step] : code}
          lines={[
            [code, title, subject].filter((part) => part !== "").join(" · "),
            core.combination(report, numbers),
            core.methods(report, numbers),
          ]}
        />
      )}
    </PagedList>
  );
}
