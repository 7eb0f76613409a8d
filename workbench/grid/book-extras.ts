/** A part of a file that Excel keeps as it came: custom XML, with the parts that belong to it. */
export interface KeptPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What a workbook holds besides its sheets; no cell shows it. It belongs to the grid itself: each frame of the
 * workbench runs a copy of the hosts' code, and all of them must find the same.
 */
export interface BookExtras {
  /** What an add-in of Excel keeps in the workbook, by key. */
  readonly settings: Map<string, unknown>;
  /**
   * What a script of Google Sheets keeps with the document (PropertiesService.getDocumentProperties). No file holds it.
   */
  readonly documentProperties: Map<string, string>;
  customXml: readonly KeptPart[];
}

export function emptyExtras(): BookExtras {
  return { settings: new Map(), documentProperties: new Map(), customXml: [] };
}

/** Another workbook is opened, which has its own. */
export function clearExtras(extras: BookExtras): void {
  extras.settings.clear();
  extras.documentProperties.clear();
  extras.customXml = [];
}
