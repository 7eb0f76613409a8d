/**
 * What Node calculates in machine code and pages do not have. It is asked for at run time: the same modules run in
 * pages. Node has had all of it since 20.16 (`getBuiltinModule`) and 20.15 (`zlib.crc32`).
 */
interface Native {
  readonly crc32: ((bytes: Uint8Array, before: number) => number) | null;
  readonly isUtf8: ((bytes: Uint8Array) => boolean) | null;
}

function findNative(): Native {
  if (typeof process === "undefined" || typeof process.getBuiltinModule !== "function")
    return { crc32: null, isUtf8: null };
  const { crc32 } = process.getBuiltinModule("node:zlib");
  const { isUtf8 } = process.getBuiltinModule("node:buffer");
  return {
    crc32: typeof crc32 === "function" ? (bytes, before) => crc32(bytes, before) : null,
    isUtf8: typeof isUtf8 === "function" ? (bytes) => isUtf8(bytes) : null,
  };
}

export const native = findNative();
