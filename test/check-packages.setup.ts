import process from "node:process";
import { vi } from "vitest";
import type * as zipArchive from "../files/xlsx/package/zip-archive";
import type { ZipArchive } from "../files/xlsx/package/zip-archive";

/** `THAMDINH_STREAMED_FROM=0 npx vitest run test/files` reads and writes all sheets piece by piece. */
const STREAMED_FROM =
  process.env["THAMDINH_STREAMED_FROM"] === undefined ? undefined : Number(process.env["THAMDINH_STREAMED_FROM"]);

/**
 * Every package that a test has written in its own process is checked in the one place through which all of them go.
 */
vi.mock("../files/xlsx/package/zip-archive", async (importOriginal) => {
  const original = await importOriginal<typeof zipArchive>();
  const { checkWritten } = await import("./package-check/check-written");
  const checked = (archive: ZipArchive, source: Uint8Array | null): ZipArchive => ({
    ...archive,
    toBytes: () => {
      const bytes = archive.toBytes();
      checkWritten(bytes, source);
      return bytes;
    },
  });
  return {
    ...original,
    openZip: (bytes: Uint8Array, streamedFrom = STREAMED_FROM) => checked(original.openZip(bytes, streamedFrom), bytes),
    createZip: () => checked(original.createZip(), null),
  };
});
