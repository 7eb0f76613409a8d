import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { bytesToBinary } from "../../../../files/xlsx/xml/binary-text";
import { openZip } from "../../../../files/xlsx/package/zip-archive";

const LARGE = 9 * 1024 * 1024;

/** Parts of these sizes, and how often each of them has been parsed. */
function archiveOf(sizes: Readonly<Record<string, number>>) {
  const archive = openZip(
    zipSync(Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, new Uint8Array(size).fill(0x61)])), {
      level: 1,
    }),
  );
  const parsed: string[] = [];
  const text = (name: string) =>
    archive.text(name, (bytes) => {
      parsed.push(name);
      return bytesToBinary(bytes);
    });
  return { archive, parsed, text };
}

describe("The text of a part", () => {
  it("is parsed once, however often it is asked for, and a large one until another large one is", () => {
    const { parsed, text } = archiveOf({ small: 10, large: LARGE, other: LARGE });
    for (const name of ["large", "small", "large", "LARGE", "small", "other", "other", "small", "large"]) text(name);
    expect(parsed).toEqual(["large", "small", "other", "large"]);
  });

  it.each(["small", "large"])("is what was written last: %s", (name) => {
    const { archive, text } = archiveOf({ small: 10, large: LARGE });
    text(name);
    archive.write(name, Uint8Array.from([0x62]));
    expect(text(name)).toBe("b");
    archive.remove(name);
    expect(() => text(name)).toThrow();
  });
});
