import { useState } from "preact/hooks";
import type { ListedMember } from "../../judging/member-line";
import type { PaneState } from "../frame/pane-state";
import { formatCount } from "../words/format-count";
import { judgingWordsOf } from "../words/judging-panel-words";
import { usePanel } from "../words/panel-context";
import { readMemberLines } from "./read-member-lines";

export interface TypedMembers {
  /** As typed, one a line. */
  readonly members: string;
  readonly type: (members: string) => void;
  /** Returns the members that are typed; `null` where a line names none, which is said. */
  readonly read: () => readonly ListedMember[] | null;
}

/** Members of a panel as people list them. */
export function useMemberLines(pane: PaneState): TypedMembers {
  const { numbers } = usePanel();
  const [members, type] = useState("");
  const read = () => {
    const { listed, fault } = readMemberLines(members);
    if (!fault) return listed;
    const number = formatCount(fault.line, numbers);
    pane.notify({ intent: "error", say: (all) => judgingWordsOf(all).panel.newPanel.line(number, fault.text) });
    return null;
  };
  return { members, type, read };
}
