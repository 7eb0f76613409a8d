import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { undo } from "../../../src/actions/undo";
import { enUndone } from "../../../src/language/en/undone";
import { viUndone } from "../../../src/language/vi/undone";
import { undoAreas } from "../../../src/workbook/undo/undo-note-schema";
import { forgedNotes, forgedText, noNotes } from "../../forged/forged-notes";
import { rememberingBook } from "../../forged/book-memory";
import { trespasses } from "../../forged/judge-plan";
import { mutatedNotes } from "../../forged/mutated-note";
import { notedBooks } from "../../forged/noted-books";

const books = notedBooks().map((book) => ({ ...book, remember: rememberingBook(book.bytes) }));

describe("A note on how to undo the last action", () => {
  it.each(books)("that $what left is believed", ({ note, remember }) => {
    const snapshot = remember(JSON.stringify(note));
    const { undone, plan } = undo(snapshot);
    expect(undone).toEqual({ kind: "undone", action: note.action });
    expect(trespasses(plan.edits, note, snapshot)).toEqual([]);
  });

  it("has no effect that its action cannot have had, however it was changed", () => {
    const ends = new Map<string, number>();
    fc.assert(
      fc.property(mutatedNotes(books.map(({ note }) => note)), ({ base, text }) => {
        const { note, remember } = books[base]!;
        const snapshot = remember(text);
        const { undone, plan } = undo(snapshot);
        ends.set(undone.kind, (ends.get(undone.kind) ?? 0) + 1);
        if (undone.kind === "undone") expect(trespasses(plan.edits, note, snapshot)).toEqual([]);
        else expect(plan.edits).toEqual([]);
        for (const sentence of [viUndone(undone), enUndone(undone)]) {
          expect(sentence).toMatch(/^[^\n]{10,1200}$/);
          expect(sentence).not.toMatch(/function|\[object|undefined|native code/);
        }
      }),
      { numRuns: 1000 },
    );
    // Changes that decide nothing leave a note that is believed, others are refused
    expect([...ends.keys()].sort()).toEqual(expect.arrayContaining(["changed-since", "note-refused", "undone"]));
  });

  it.each(forgedNotes)("is refused with $what", ({ what, of }) => {
    const forged = forgedNotes.find((own) => own.what === what)!;
    const book = books.find((own) => own.what === of)!;
    const { undone, plan } = undo(book.remember(forgedText(forged, book)));
    expect(["note-refused", "changed-since"]).toContain(undone.kind);
    expect(plan.edits).toEqual([]);
  });

  it.each(noNotes)("is refused where it is %s", (_, text) => {
    expect(undo(books[0]!.remember(text))).toEqual({ undone: { kind: "note-refused" }, plan: { edits: [] } });
  });

  it("is refused before any cell is read where it tells of more cells than an action writes", () => {
    const [{ note, remember }] = books as [(typeof books)[number]];
    const runs = Array.from({ length: 4 }, () => ({ ...note.runs[0]!, row: 1, rows: 1_048_576 }));
    const text = JSON.stringify({ ...note, runs });
    expect(undoAreas(text)).toEqual([]);
    expect(undo(remember(text)).undone).toEqual({ kind: "note-refused" });
  });
});
