import { mayEdit } from "../services/access";
import type { ProtectedArea } from "../runtime/beside-grid";
import { ProtectionType } from "../services/enums";
import type { EnumValue } from "../services/enums";
import { SimulatedRange } from "./range";
import { TARGET } from "./range-target";
import { MESSAGES, ServiceException } from "../runtime/service-exception";
import { HOST, ServiceObject } from "../runtime/service-object";
import type { SheetsHost } from "../runtime/sheets-host";
import { SimulatedUser } from "../services/user";

/** SpreadsheetApp.Protection. */
export class SimulatedProtection extends ServiceObject {
  private readonly id: number;

  constructor(host: SheetsHost, id: number) {
    super(host);
    this.id = id;
  }

  toString(): string {
    return "Protection";
  }

  canEdit(): boolean {
    return mayEdit(this.area(), this[HOST].settings.people.user, this[HOST]);
  }
  getDescription(): string {
    return this.area().description;
  }
  isWarningOnly(): boolean {
    return this.area().warningOnly;
  }
  getProtectionType(): EnumValue {
    return this.area().rect ? ProtectionType.RANGE : ProtectionType.SHEET;
  }
  /** `null`: protections that follow a named range are not simulated. */
  getRangeName(): string | null {
    return null;
  }
  canDomainEdit(): boolean {
    return this.check().domainEdit;
  }

  getRange(): SimulatedRange {
    const { sheet, rect } = this.area();
    return new SimulatedRange(this[HOST], {
      sheet,
      rect: rect ?? { row: 1, column: 1, ...this[HOST].beside.size(this[HOST].grid.sheet(sheet)) },
    });
  }

  getUnprotectedRanges(): SimulatedRange[] {
    const { sheet, unprotected } = this.area();
    return unprotected.map((rect) => new SimulatedRange(this[HOST], { sheet, rect }));
  }

  /** Throws for those who may not edit the range (Protection.md getEditors). */
  getEditors(): SimulatedUser[] {
    return this.editorsOf(this.check()).map((email) => new SimulatedUser(this[HOST], email));
  }

  setDescription(description: string): this {
    this.check().description = description;
    return this;
  }

  addEditor(user: string | SimulatedUser): this {
    return this.addEditors([user]);
  }

  addEditors(users: (string | SimulatedUser)[]): this {
    const area = this.check();
    area.editors = [...new Set([...this.editorsOf(area), ...users.map(emailOf)])];
    return this;
  }

  removeEditor(user: string | SimulatedUser): this {
    return this.removeEditors([user]);
  }

  /**
   * Neither the owner nor oneself can be shut out: they stay in the list (Protection.md removeEditors, Range.md
   * canEdit).
   */
  removeEditors(users: (string | SimulatedUser)[]): this {
    const area = this.check();
    const { owner, user } = this[HOST].settings.people;
    const gone = new Set(users.map(emailOf));
    area.editors = this.editorsOf(area).filter((email) => email === owner || email === user || !gone.has(email));
    return this;
  }

  /** Throws for a file that belongs to no domain (Protection.md setDomainEdit). */
  setDomainEdit(editable: boolean): this {
    const area = this.check();
    if (!this[HOST].settings.people.domain)
      throw new ServiceException("The spreadsheet does not belong to a Google Workspace domain.");
    area.domainEdit = editable;
    return this;
  }

  /** Whoever may edit the file may edit here again, after a warning (Protection.md setWarningOnly). */
  setWarningOnly(warningOnly: boolean): this {
    this.check().warningOnly = warningOnly;
    return this;
  }

  setRange(range: SimulatedRange): this {
    const area = this.check();
    if (range[TARGET].sheet !== area.sheet) throw new ServiceException("The range is in another sheet.");
    area.rect = range[TARGET].rect;
    return this;
  }

  /** Only a protected sheet has holes, and only in itself (Protection.md setUnprotectedRanges). */
  setUnprotectedRanges(ranges: SimulatedRange[]): this {
    const area = this.check();
    if (area.rect) throw new ServiceException("Unprotected ranges can be set for protected sheets only.");
    if (ranges.some((range) => range[TARGET].sheet !== area.sheet))
      throw new ServiceException("Unprotected ranges must be in the protected sheet.");
    area.unprotected = ranges.map((range) => range[TARGET].rect);
    return this;
  }

  remove(): void {
    this.check();
    this[HOST].beside.unprotect(this.id);
  }

  private area(): ProtectedArea {
    const area = this[HOST].beside.protections().find(({ id }) => id === this.id);
    if (!area) throw new ServiceException("The protected range has been removed.");
    return area;
  }

  /** Who may not edit may not change who may, either (Protection.md: canEdit before remove). */
  private check(): ProtectedArea {
    const area = this.area();
    if (!mayEdit(area, this[HOST].settings.people.user, this[HOST])) throw new ServiceException(MESSAGES.protectedCell);
    return area;
  }

  private editorsOf({ editors }: ProtectedArea): readonly string[] {
    return editors ?? this[HOST].settings.people.editors;
  }
}

function emailOf(user: string | SimulatedUser): string {
  return typeof user === "string" ? user : user.getEmail();
}

export function protectionsOf(host: SheetsHost, type: unknown, sheet: string | null): SimulatedProtection[] {
  return host.beside
    .protections()
    .filter(
      (area) => (type === ProtectionType.RANGE) === (area.rect !== null) && (sheet === null || area.sheet === sheet),
    )
    .map(({ id }) => new SimulatedProtection(host, id));
}
