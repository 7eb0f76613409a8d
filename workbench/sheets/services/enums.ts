/** Values of the enums that scripts compare or hand back: in Apps Script they are objects that print as their names. */
export class EnumValue<Name extends string = string> {
  constructor(private readonly name: Name) {}

  toString(): Name {
    return this.name;
  }

  toJSON(): Name {
    return this.name;
  }
}

type EnumOf<Name extends string> = Readonly<Record<Name, EnumValue<Name>>>;

function enumOf<Name extends string>(...names: readonly Name[]): EnumOf<Name> {
  return Object.freeze(
    Object.fromEntries(names.map((name) => [name, Object.freeze(new EnumValue(name))])),
  ) as EnumOf<Name>;
}

export const ProtectionType = enumOf("RANGE", "SHEET");
export const BorderStyle = enumOf("DOTTED", "DASHED", "SOLID", "SOLID_MEDIUM", "SOLID_THICK", "DOUBLE");
export const WrapStrategy = enumOf("WRAP", "OVERFLOW", "CLIP");
export const CopyPasteType = enumOf(
  "PASTE_NORMAL",
  "PASTE_NO_BORDERS",
  "PASTE_FORMAT",
  "PASTE_FORMULA",
  "PASTE_DATA_VALIDATION",
  "PASTE_VALUES",
  "PASTE_CONDITIONAL_FORMATTING",
  "PASTE_COLUMN_WIDTHS",
);
export const Dimension = enumOf("COLUMNS", "ROWS");
export const Direction = enumOf("UP", "DOWN", "PREVIOUS", "NEXT");
export const SheetType = enumOf("GRID", "OBJECT", "DATASOURCE");
export const DataValidationCriteria = enumOf("VALUE_IN_LIST", "VALUE_IN_RANGE", "CUSTOM_FORMULA");
export const BooleanCriteria = enumOf("CUSTOM_FORMULA");
export const AuthMode = enumOf("NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL");
export const ChartType = enumOf("COLUMN", "BAR");
export const ChartMergeStrategy = enumOf("MERGE_COLUMNS", "MERGE_ROWS");
export const ButtonSet = enumOf("OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL");
export const Button = enumOf("CLOSE", "OK", "CANCEL", "YES", "NO");
export const SandboxMode = enumOf("EMULATED", "IFRAME", "NATIVE");
export const XFrameOptionsMode = enumOf("ALLOWALL", "DEFAULT");
