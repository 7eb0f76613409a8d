import { ROLE_WORDS, readMemberLine } from "../src/judging/member-line";
import type { NewPanelInput } from "../src/actions/panel/new-panel";
import type { Options } from "./arguments";
import { UnusableInput } from "./unusable-input";

/**
 * Parses the members of `--member "HỌ TÊN; CHỨC VỤ; ĐƠN VỊ; VAI TRÒ"`, in order (`readMemberLine`). Throws `UnusableInput`
 * for an unknown role and for a line without a name.
 */
export function readMembers({ member = [] }: Options): NewPanelInput["members"] {
  return member.map((text) => {
    const read = readMemberLine(text);
    if (read) return read;
    throw new UnusableInput(
      `--member cần dạng “họ tên; chức vụ; đơn vị; vai trò”, với vai trò là ${ROLE_WORDS.join(", ")}, không phải “${text}”.`,
    );
  });
}
