import { expect, test } from "vitest";
import { isDitto } from "../../../../src/text/lines/ditto";

test.each([
  "nt",
  "NT",
  "-nt-",
  "- nt -",
  "n.t",
  "(như trên)",
  "Như trên",
  "nhu tren",
  "Như - trên",
  "Như trên (nt)",
  "Idem",
  "ditto",
  '"',
  "”",
  '-"-',
  "〃",
  "-",
  "—",
  "…",
  "///",
])("%j stands for the name above it, or for none", (text) => {
  expect(isDitto(text)).toBe(true);
});

test.each(["", " ", "NTM", "Chi bộ 1", "BNT", "ant", "Đội 3", "7", "Như Trên Phố", "Đ/c A"])("%j does not", (text) => {
  expect(isDitto(text)).toBe(false);
});
