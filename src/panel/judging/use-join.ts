import { firstCellOf } from "../../workbook/model/area";
import type { Performed } from "../../actions/perform";
import type { Ended, PaneState } from "../frame/pane-state";
import { formatCount } from "../words/format-count";
import { judgingWordsOf } from "../words/judging-panel-words";
import { usePanel } from "../words/panel-context";
import { useMemberLines } from "./use-member-lines";

export interface Joining {
  /** Who is to join, as typed, one a line. */
  readonly members: string;
  readonly type: (members: string) => void;
  readonly join: () => void;
  readonly preview: () => void;
}

/** Makes ballots for those who are typed here, and for those of the sheet who have none. */
export function useJoin(pane: PaneState, refused: (performed: Performed) => Ended): Joining {
  const { numbers, today } = usePanel();
  const { members, type, read } = useMemberLines(pane);

  const command = () => {
    const listed = read();
    return listed && ({ kind: "join-panel", members: listed, by: "", date: today() } as const);
  };
  const carryOut = (wanted: NonNullable<ReturnType<typeof command>>) =>
    pane.perform("insert", wanted, (performed): Ended => {
      if (performed.kind !== "panel-joined") return refused(performed);
      type("");
      const codes = performed.joined.map(({ code }) => code).join(", ");
      const entries = formatCount(performed.entries, numbers);
      const sheet = performed.joined[0]?.sheet ?? "";
      return {
        notice: {
          intent: "success",
          say: (all) => judgingWordsOf(all).panel.join.made(codes, entries),
          action: {
            label: (all) => judgingWordsOf(all).panel.join.goThere,
            run: () => pane.goTo(firstCellOf(sheet)),
          },
        },
      };
    });
  return {
    members,
    type,
    join: () => {
      const wanted = command();
      if (wanted) carryOut(wanted);
    },
    preview: () => {
      const wanted = command();
      if (wanted) pane.showPreview("insert", wanted, () => carryOut(wanted), refused);
    },
  };
}
