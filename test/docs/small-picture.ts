import { crc32, deflateSync } from "node:zlib";

/** Shades of grey that stay: black letters with soft edges need no more, and half a byte holds one. */
const BITS = 4;

/**
 * Makes a small PNG of a grey picture (PGM, one byte a point), in 16 shades. Throws an `Error` for another kind of
 * picture.
 */
export function smallPng(pgm: Uint8Array): Uint8Array {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(pgm.subarray(0, 64)).toString("latin1"));
  if (!head) throw new Error("not a grey picture");
  const [width, height] = [Number(head[1]), Number(head[2])];
  const points = pgm.subarray(head[0].length);
  const bytes = Math.ceil((width * BITS) / 8);
  const rows = Buffer.alloc((bytes + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const shade = Math.round(points[y * width + x]! / 17);
      rows[y * (bytes + 1) + 1 + (x >> 1)]! |= x % 2 === 0 ? shade << BITS : shade;
    }
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  // Bits a point; grey; the usual compression, filter and order
  size.set([BITS, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", size),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
