import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { paneOnly, readAddinSettings, withSettings } from "../../../build/addin-settings.mjs";
import { OWN_SCHEMAS, schemaFaults } from "../../../build/manifest/schema-faults.mjs";

const manifest = readFileSync("manifest.xml", "utf8");

/** One change, which must find what it changes. */
function changed(from: string | RegExp, to: string): string {
  const text = manifest.replace(from, () => to);
  if (text === manifest) throw new Error(`the manifest has no ${String(from)}`);
  return text;
}

/** The line on which a text stands, counted as editors count. */
function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split("\n").length;
}

describe("The schema of the manifest", () => {
  const moved = readAddinSettings({ THAMDINH_URL: `https://office.example.vn:8443/a b/thẩm-định/"<'&/` });

  test.each([
    ["as it stands in the repository", manifest],
    ["without its ribbon", paneOnly(manifest)],
    ["with other addresses in place", withSettings(manifest, moved)],
    ["with other addresses and without its ribbon", paneOnly(withSettings(manifest, moved))],
    [
      "with domains that the pane may open",
      changed("<Hosts>", "<AppDomains><AppDomain>https://a.vn</AppDomain></AppDomains><Hosts>"),
    ],
  ])("accepts the manifest %s", async (_, text) => {
    expect(await schemaFaults(text, OWN_SCHEMAS)).toEqual([]);
  });

  it("names the line and the element of a fault, and what would be right there", async () => {
    const text = changed("<IconUrl ", "<Wallpaper /><IconUrl ");
    expect(await schemaFaults(text, OWN_SCHEMAS)).toEqual([
      `line ${lineOf(text, "<Wallpaper")}, <Wallpaper>: This element is not expected. Expected is ( IconUrl ).`,
    ]);
  });

  it("names every fault, not only the first", async () => {
    const text = changed("<Version>1.0.0.0", "<Version>1.0-beta").replace(' resid="Url.Commands"', "");
    const places = (await schemaFaults(text, OWN_SCHEMAS)).map((fault) => fault.split(":")[0]);
    expect(places).toEqual([
      `line ${lineOf(text, "<Version>")}, <Version>`,
      `line ${lineOf(text, "<FunctionFile")}, <FunctionFile>`,
    ]);
  });
});

const refused: readonly (readonly [string, string | RegExp, string, RegExp])[] = [
  ["of another namespace", "appforoffice/1.1", "appforoffice/1.0", /<\{.*\/1\.0\}OfficeApp>: No matching global/],
  ["of no kind of add-in", ' xsi:type="TaskPaneApp"', "", /<OfficeApp>: The type definition is abstract/],
  ["of a mail add-in", '"TaskPaneApp"', '"MailApp"', /<OfficeApp>, attribute xsi:type: .*'MailApp'/],
  [
    "with elements in the wrong order",
    /( *<Version>.*\n)( *<ProviderName>.*\n)/,
    "<ProviderName>Thẩm định</ProviderName><Version>1.0.0.0</Version>",
    /<ProviderName>: This element is not expected. Expected is \( Version \)/,
  ],
  ["without a needed element", /<SupportUrl.*\/>/, "", /<Hosts>: .* Expected is \( SupportUrl \)/],
  [
    "with an element that stands twice",
    "<DefaultLocale>",
    "<DefaultLocale>vi-VN</DefaultLocale><DefaultLocale>",
    /<DefaultLocale>: This element is not expected. Expected is \( DisplayName \)/,
  ],
  [
    "for another program",
    '<Host Name="Workbook" />',
    '<Host Name="Document" />',
    /<Host>, attribute Name: .*'Document'/,
  ],
  ["with a group without its label", '<Label resid="Group.Label" />', "", /<Icon>: .* Expected is \( Label \)/],
  ["with a group without buttons", /<Control[\s\S]*<\/Control>/, "", /<Group>: Missing child element.*Control/],
  ["without a needed attribute", ' resid="Url.Commands"', "", /<FunctionFile>: The attribute 'resid' is required/],
  ["with an attribute of no meaning", "<Icon>", '<Icon size="16">', /<Icon>, attribute size: .* not allowed/],
  ["with an id that is no GUID", /<Id>.*<\/Id>/, "<Id>thamdinh</Id>", /<Id>: .*'thamdinh' is not accepted/],
  ["with a version that is no version", "<Version>1.0.0.0", "<Version>1.0-beta", /<Version>: .*'1.0-beta'/],
  [
    "with too few permissions",
    "ReadWriteDocument",
    "ReadDocument",
    /<Permissions>: .*'ReadDocument' is not an element/,
  ],
  ["of another default language", "<DefaultLocale>vi-VN", "<DefaultLocale>vi", /<DefaultLocale>: .*'vi-VN'/],
  [
    "with a name over 125 letters",
    'DisplayName DefaultValue="Thẩm định"',
    `DisplayName DefaultValue="${"a".repeat(126)}"`,
    /<DisplayName>, attribute DefaultValue: .*'126'; this exceeds .* '125'/,
  ],
  ["with an empty name", 'DisplayName DefaultValue="Thẩm định"', 'DisplayName DefaultValue=""', /<DisplayName>.*'0'/],
  [
    "with a short text over 125 letters",
    'Value="Appraisal"',
    `Value="${"a".repeat(126)}"`,
    /<bt:Override>, attribute Value: .*'126'; this exceeds .* '125'/,
  ],
  [
    "with a long text over 250 letters",
    'Value="Adds a list of registered entries, without scores."',
    `Value="${"a".repeat(251)}"`,
    /<bt:Override>, attribute Value: .*'251'; this exceeds .* '250'/,
  ],
  [
    "with a text in a language of no country",
    'Locale="en-US" Value="Check"',
    'Locale="en" Value="Check"',
    /<bt:Override>, attribute Locale: .*'en' is not accepted/,
  ],
  [
    "with a resource id over 32 letters",
    /Check\.Text/g,
    "C".repeat(33),
    /attribute resid: .*'33'; this exceeds .*'32'/,
  ],
  [
    "with an address over 2048 letters",
    "https://localhost:3000/support.html",
    `https://localhost:3000/${"a".repeat(2048)}`,
    /<SupportUrl>, attribute DefaultValue: .*this exceeds .* '2048'/,
  ],
  ["with an icon of an odd size", '<bt:Image size="80"', '<bt:Image size="81"', /<bt:Image>, attribute size: .*'81'/],
  ["on a tab that Excel does not have", '"TabHome"', '"TabMessage"', /<OfficeTab>, attribute id: .*'TabMessage'/],
  [
    "with a control of an unknown kind",
    'Control xsi:type="Menu"',
    'Control xsi:type="Gallery"',
    /<Control>.*'Gallery'/,
  ],
  ["with a button that does nothing known", '"ExecuteFunction"', '"OpenPage"', /<Action>.*'OpenPage'/],
  [
    "with a button that opens no page",
    '<SourceLocation resid="Url.Taskpane" />',
    "",
    /<Action>: Missing child element.*SourceLocation/,
  ],
  [
    "with the ribbon of mail add-ins",
    "taskpaneappversionoverrides",
    "mailappversionoverrides",
    /<\{.*\}VersionOverrides>/,
  ],
];

test.each(refused)("A manifest %s is refused by its line and element", async (_, from, to, sentence) => {
  const faults = await schemaFaults(changed(from, to), OWN_SCHEMAS);
  expect(faults.join("\n")).toMatch(sentence);
  for (const fault of faults) expect(fault).toMatch(/^line [1-9]\d*, <[^>]+>(, attribute [\w:]+)?: ./);
});

describe("A folder of schemas from elsewhere", () => {
  function folderWith(contents: string): string {
    const folder = mkdtempSync(join(tmpdir(), "schemas-"));
    writeFileSync(join(folder, "manifest.xsd"), contents);
    return folder;
  }
  const schema = (body: string) =>
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://schemas.microsoft.com/office/appforoffice/1.1">${body}</xs:schema>`;

  it("is believed, with the lazy repetitions of the public schema", async () => {
    const folder = folderWith(
      schema(`<xs:element name="OfficeApp"><xs:simpleType><xs:restriction base="xs:string">
        <xs:pattern value="([0-9]{1,5})(\\.[0-9]{1,5}){0,3}?" />
      </xs:restriction></xs:simpleType></xs:element>`),
    );
    const app = (text: string) =>
      `<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1">${text}</OfficeApp>`;
    expect(await schemaFaults(app("1.2.3.4"), folder)).toEqual([]);
    expect(await schemaFaults(app("1.2.3.4.5"), folder)).toEqual([expect.stringContaining("'1.2.3.4.5'")]);
  });

  it.each([
    [
      "holds no schema of manifests",
      '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" />',
      "has no .xsd file for manifests",
    ],
    ["is no well-formed XML", schema("<xs:element"), "cannot be read: manifest.xsd:1"],
    [
      "refers to types that are not there",
      schema('<xs:element name="OfficeApp" type="Missing" />'),
      "cannot be read: manifest.xsd:1",
    ],
  ])("that %s ends the check instead of passing the manifest", async (_, contents, sentence) => {
    await expect(schemaFaults(manifest, folderWith(contents))).rejects.toThrow(sentence);
  });
});
