import { expect, test } from "vitest";
import { cardKey } from "../../../../src/panel/score/card-key";

const ROLES = ["TC1", "TC2", "DT1"] as const;

function pressed(role: string, key: string, also: object) {
  const event = { key, target: { dataset: { role } }, isComposing: false, ctrlKey: false, shiftKey: false, ...also };
  return cardKey(event as never, ROLES);
}

test.each([
  ["Enter goes to the next line", "TC1", "Enter", {}, { kind: "focus", from: "TC1", role: "TC2" }],
  [
    "Enter in the last line goes to the next entry without scores",
    "DT1",
    "Enter",
    {},
    { kind: "leave", step: "unfinished" },
  ],
  ["Shift+Enter goes back", "TC2", "Enter", { shiftKey: true }, { kind: "focus", from: "TC2", role: "TC1" }],
  ["Shift+F2 opens the remark", "TC2", "F2", { shiftKey: true }, { kind: "remark", of: "TC2" }],
  ["Shift+F2 in a remark goes back to its points", "NX2", "F2", { shiftKey: true }, { kind: "score", role: "TC2" }],
  ["a bonus has no remark", "DT1", "F2", { shiftKey: true }, null],
  ["Enter in a remark goes to the next line", "NX1", "Enter", {}, { kind: "focus", from: "TC1", role: "TC2" }],
  ["Shift+Enter in a remark begins a line of its text", "NX1", "Enter", { shiftKey: true }, null],
  ["an arrow in a remark moves within its text", "NX1", "ArrowDown", {}, null],
  ["Esc in a remark restores it alone", "NX1", "Escape", {}, { kind: "restore", role: "NX1" }],
  ["PageDown in a remark goes to the next entry", "NX1", "PageDown", {}, { kind: "leave", step: "next" }],
  ["keys that compose letters are left alone", "TC1", "Enter", { isComposing: true }, null],
])("%s", (_, role, key, also, expected) => {
  expect(pressed(role, key, also)).toEqual(expected);
});
