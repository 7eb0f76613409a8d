import { vi } from "vitest";
import type * as zipArchive from "../files/xlsx/package/zip-archive";
import type { ZipArchive } from "../files/xlsx/package/zip-archive";

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
    openZip: (bytes: Uint8Array) => checked(original.openZip(bytes), bytes),
    createZip: () => checked(original.createZip(), null),
  };
});
