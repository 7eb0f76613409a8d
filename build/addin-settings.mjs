import process from "node:process";

/** What manifest.xml and the pages hold in the repository; the build puts the settings in its place. */
export const DEFAULT_ADDIN = {
  url: "https://localhost:3000",
  officeJs: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
};

/** @typedef {typeof DEFAULT_ADDIN} AddinSettings */

/**
 * Where the add-in will be served from, without a slash at the end, and where office.js comes from.
 * Throws an error that names the setting if one is unusable.
 * @param {Record<string, string | undefined>} [environment]
 * @returns {AddinSettings}
 */
export function readAddinSettings(environment = process.env) {
  return {
    url: httpsUrl("THAMDINH_URL", environment["THAMDINH_URL"] ?? DEFAULT_ADDIN.url).replace(/\/+$/, ""),
    officeJs: httpsUrl("THAMDINH_OFFICE_JS", environment["THAMDINH_OFFICE_JS"] ?? DEFAULT_ADDIN.officeJs),
  };
}

/**
 * @param {string} setting
 * @param {string} text
 */
function httpsUrl(setting, text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new Error(`${setting} must be an https address without ? and #, not "${text}".`);
  }
  // Settings stand in XML and HTML attributes: the parsed form holds no quotes, spaces or angle brackets
  return url.href.replaceAll("&", "%26").replaceAll("'", "%27");
}

/**
 * The repository's manifest or page with the settings in place.
 * @param {string} text
 * @param {AddinSettings} settings
 */
export function withSettings(text, { url, officeJs }) {
  return text
    .replaceAll(DEFAULT_ADDIN.url, () => url)
    .replaceAll(DEFAULT_ADDIN.officeJs, () => officeJs)
    .replaceAll(new URL(DEFAULT_ADDIN.officeJs).origin, () => new URL(officeJs).origin);
}

/**
 * The manifest without its ribbon, for catalogues that ignore or refuse it.
 * @param {string} manifest
 */
export function paneOnly(manifest) {
  return manifest.replace(/\n *<VersionOverrides[\s\S]*<\/VersionOverrides>/, "").replace(/ xmlns:bt="[^"]*"/, "");
}
