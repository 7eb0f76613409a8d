/** Of all entries: the same contents give the same bytes on every day. ZIP stores local times, as this one is. */
const MODIFIED = new Date(1980, 0, 1);
const UNIX = 3;
const REGULAR_FILE = 0o100644;
const PROGRAM = 0o100755;
/** Where Unix permissions are in an entry's attributes. */
const PERMISSION_SHIFT = 16;

/**
 * Returns a ZIP archive of files in one folder.
 * @param {string} folder
 * @param {import("./hashed-site.mjs").Files} files
 */
export async function archiveOf(folder, files) {
  const { zipSync } = await import("fflate");
  const entries = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => {
      const mode = path.endsWith(".sh") ? PROGRAM : REGULAR_FILE;
      return /** @type {const} */ ([
        `${folder}/${path}`,
        [bytes, { mtime: MODIFIED, os: UNIX, attrs: mode << PERMISSION_SHIFT, level: 9 }],
      ]);
    });
  return zipSync(/** @type {import("fflate").Zippable} */ (Object.fromEntries(entries)));
}
