import { readMemberLine } from "../../judging/member-line";
import type { ListedMember } from "../../judging/member-line";

export interface ReadMemberLines {
  readonly listed: readonly ListedMember[];
  /** The first line that is no member, by its number from 1. */
  readonly fault: { readonly line: number; readonly text: string } | null;
}

/** Parses one member a line; blank lines do not count. */
export function readMemberLines(text: string): ReadMemberLines {
  const listed: ListedMember[] = [];
  let fault: ReadMemberLines["fault"] = null;
  text.split(/\r\n?|\n/).forEach((line, index) => {
    if (line.trim() === "") return;
    const member = readMemberLine(line);
    if (member) listed.push(member);
    else fault ??= { line: index + 1, text: line.trim() };
  });
  return { listed, fault };
}
