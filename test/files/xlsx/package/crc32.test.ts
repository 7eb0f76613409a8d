import { expect, it } from "vitest";
import { crc32, joinedCrc32, slicedCrc32 } from "../../../../files/xlsx/package/crc32";

const bytesOf = (text: string) => new TextEncoder().encode(text);

it.each([
  ["", 0],
  ["a", 0xe8b7be43],
  ["123456789", 0xcbf43926],
  ["The quick brown fox jumps over the lazy dog", 0x414fa339],
])("The checksum of %j is the one of the standard", (text, sum) => {
  expect(crc32(bytesOf(text))).toBe(sum);
});

it("A checksum is that of bytes taken one by one, whatever their number", () => {
  const bytes = Uint8Array.from({ length: 100 }, (_, index) => (index * 151 + 7) & 0xff);
  for (let length = 0; length <= bytes.length; length++) {
    let slow = 0xffffffff;
    for (const byte of bytes.subarray(0, length)) {
      slow ^= byte;
      for (let bit = 0; bit < 8; bit++) slow = slow & 1 ? (slow >>> 1) ^ 0xedb88320 : slow >>> 1;
    }
    expect(crc32(bytes.subarray(0, length))).toBe((slow ^ 0xffffffff) >>> 0);
    expect(slicedCrc32(bytes.subarray(0, length))).toBe((slow ^ 0xffffffff) >>> 0);
  }
});

it("The checksum of joined bytes follows from those of both parts", () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, index) => (index * 37 + 11) & 0xff);
  for (let at = 0; at <= bytes.length; at += 7) {
    const [first, second] = [bytes.subarray(0, at), bytes.subarray(at)];
    expect(joinedCrc32(crc32(first), crc32(second), second.length)).toBe(crc32(bytes));
    expect(slicedCrc32(second, slicedCrc32(first))).toBe(crc32(bytes));
  }
});
