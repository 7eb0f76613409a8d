import { typedCell } from "../../src/scoring/card/typed-cell";
import type { Cell } from "../../src/text/cell";

/** Lines of the collectives' rubric, in the order of the card. */
export const CARD_ROLES = ["TC1", "TC2", "TC3", "TC4", "DT1"] as const;
export type CardRole = (typeof CARD_ROLES)[number];

/** A text that is refused first, and how the refusal begins. */
export interface Slip {
  readonly role: CardRole;
  readonly text: string;
  readonly said: string;
}

/** What somebody types into the card of one entry. */
export interface TypedEntry {
  readonly title: string;
  readonly subject: string;
  /** By line; an empty text leaves the line as it is. */
  readonly texts: Readonly<Record<CardRole, string>>;
  readonly slip: Slip | null;
}

const SLIPS: readonly Slip[] = [
  { role: "TC1", text: "15", said: "“15” vượt mức tối đa 2." },
  { role: "TC2", text: "tốt", said: "“tốt” không phải là điểm." },
  { role: "TC3", text: "-1", said: "Điểm từ 0 đến 2" },
  { role: "DT1", text: "0,3", said: "Điểm theo bước 0,5: ghi 0 hoặc 0,5." },
  { role: "TC4", text: "0,555", said: "“0,555” không phải là điểm." },
  { role: "TC1", text: ",5", said: "“,5” không phải là điểm." },
  { role: "TC2", text: "1/2", said: "“1/2” không phải là điểm." },
  { role: "TC4", text: "3", said: "“3” vượt mức tối đa 1." },
];

const TEXTS: Readonly<Record<CardRole, readonly string[]>> = {
  TC1: ["2", "1,5", "1.5", "１，５", "0", "1,25", "２"],
  TC2: ["4", "3,75", "3.5", "2", "３", "0,5"],
  TC3: ["2", "1,5", "1.25", "0,75", "1"],
  TC4: ["1", "0,5", "0.25", "０", "0,75"],
  DT1: ["", "0,5", "", "0.5", "0"],
};

/** A hundred entries; every twelfth or so with a slip before the right text. */
export const HUNDRED_ENTRIES: readonly TypedEntry[] = Array.from({ length: 100 }, (_, index) => {
  const of = (role: CardRole, turn: number) => TEXTS[role][(index * turn + turn) % TEXTS[role].length]!;
  return {
    title: `Mô hình số ${String(index + 1)}`,
    subject: `Đảng ủy xã số ${String((index % 40) + 1)}`,
    texts: { TC1: of("TC1", 3), TC2: of("TC2", 5), TC3: of("TC3", 7), TC4: of("TC4", 11), DT1: of("DT1", 13) },
    slip: index % 12 === 5 ? SLIPS[((index - 5) / 12) % SLIPS.length]! : null,
  };
});

export function cellsOf({ texts }: TypedEntry): readonly Cell[] {
  return CARD_ROLES.map((role) => typedCell(texts[role]));
}
