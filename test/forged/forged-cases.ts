import { forgedNotes, forgedText, noNotes } from "./forged-notes";
import { notedBooks } from "./noted-books";

/** Every forged note with the workbook that it is laid into. */
export function forgedCases(): readonly { readonly what: string; readonly bytes: Uint8Array; readonly text: string }[] {
  const books = notedBooks();
  return [
    ...forgedNotes.map((forged) => {
      const book = books.find(({ what }) => what === forged.of)!;
      return { what: forged.what, bytes: book.bytes, text: forgedText(forged, book) };
    }),
    ...noNotes.map(([what, text]) => ({ what, bytes: books[0]!.bytes, text })),
  ];
}
