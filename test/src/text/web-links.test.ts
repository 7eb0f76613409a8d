import fc from "fast-check";
import { expect, it, test } from "vitest";
import { webLinks } from "../../../src/text/web-links";

test.each<readonly [string, readonly string[]]>([
  ["Báo cáo số 12", []],
  ["https://xa.gov.vn/bc-12.pdf", ["https://xa.gov.vn/bc-12.pdf"]],
  ["Xem (http://xa.gov.vn/a?b=1#c), và https://vi.du.", ["http://xa.gov.vn/a?b=1#c", "https://vi.du"]],
  ["HTTPS://Xa.gov.vn", ["HTTPS://Xa.gov.vn"]],
  ["https://tỉnh.vn:8080/báo-cáo", ["https://tỉnh.vn:8080/báo-cáo"]],
  ["javascript:alert(1) data:text/html,x file:///etc ftp://x.vn", []],
  ["https://xa.gov.vn@kẻ-xấu.vn/", []],
  ["https://", []],
])("%j has the links %j", (text, links) => {
  expect(webLinks(text).flatMap(({ link }) => link ?? [])).toEqual(links);
});

test("The text around an address is plain, and so is what ends its sentence", () => {
  expect(webLinks("Xem (https://a.vn), và http://b.vn/x.!?;:]}»")).toEqual([
    { text: "Xem (", link: null },
    { text: "https://a.vn", link: "https://a.vn" },
    { text: "), và ", link: null },
    { text: "http://b.vn/x", link: "http://b.vn/x" },
    { text: ".!?;:]}»", link: null },
  ]);
  expect(webLinks("https://a.vn")).toEqual([{ text: "https://a.vn", link: "https://a.vn" }]);
  expect(webLinks("")).toEqual([]);
});

test.each([
  ["“https://a.vn”", "https://a.vn"],
  ["<https://a.vn>", "https://a.vn"],
  ['"https://a.vn"', "https://a.vn"],
  ["'https://a.vn'", "https://a.vn"],
  ["https://a.vn:80", "https://a.vn:80"],
  ["https://a.vn:80/x", "https://a.vn:80/x"],
  ["https://a.vn?x=1", "https://a.vn?x=1"],
  ["https://a.vn#x", "https://a.vn#x"],
  ["https://a.vn:123456", undefined],
  ["https://a.vn:x", undefined],
  ["https://a_b.vn", undefined],
  ["xhttps://a.vn", "https://a.vn"],
])("%j has the address %j", (text, link) => {
  expect(webLinks(text).find((part) => part.link !== null)?.link).toBe(link);
});

it("Parts add up to the text", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("https://a.vn", "http://", " ", ".", ")", "x", "@", "“", "\n", "ftp://b")),
      (parts) => {
        const text = parts.join("");
        expect(
          webLinks(text)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      },
    ),
  );
});
