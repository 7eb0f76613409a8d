import { intersection } from "../../grid/cell-keys";
import type { GridSheet } from "../../grid/grid";
import { newRuleId } from "../../grid/rule-id";
import type { ConditionalRule } from "../../grid/sheet-parts";
import { checkFormula } from "../api-value";
import { ClientCollection, ClientObject } from "../client-object";
import type { Origin } from "../client-object";
import { OfficeError, invalidArgument, itemNotFound } from "../office-error";
import { SimulatedRange } from "./range";
import { checkColor } from "./range-format";
import { checkUnprotected, sheetOf } from "./range-target";
import type { RangeTarget } from "./range-target";

interface FormatTarget extends RangeTarget {
  readonly id: string;
}

/** Excel.ConditionalFormatCollection: what lies over a range. */
export class SimulatedConditionalFormats extends ClientCollection<RangeTarget, SimulatedConditionalFormat> {
  constructor(origin: Origin<RangeTarget>) {
    super("ConditionalFormatCollection", origin);
  }

  protected readers() {
    return {};
  }

  protected readItems(target: RangeTarget): readonly SimulatedConditionalFormat[] {
    return rulesOver(target).map(
      (rule) =>
        new SimulatedConditionalFormat({
          context: this.context,
          member: null,
          resolve: () => ({ ...target, id: rule.id }),
        }),
    );
  }

  /** The new format comes FIRST, all others move back (REF excel.conditionalformatcollection add). */
  add(type: string): SimulatedConditionalFormat {
    return new SimulatedConditionalFormat(
      this.origin("add", type, (target) => {
        if (type !== "Custom") throw invalidArgument(`conditional formats of the type ${type} are not simulated`);
        checkUnprotected(target, "conditional formats", "allowFormatCells");
        const rule: ConditionalRule = {
          id: newRuleId(),
          rects: [target.rect],
          formula: "",
          fill: null,
          color: null,
          bold: null,
          stopIfTrue: false,
        };
        target.grid.setSheet(target.sheet, { conditionalRules: [rule, ...sheetOf(target).conditionalRules] });
        return { ...target, id: rule.id };
      }),
    );
  }

  clearAll(): void {
    this.act("clearAll", undefined, (target) => {
      checkUnprotected(target, "conditional formats", "allowFormatCells");
      const gone = new Set(rulesOver(target).map((rule) => rule.id));
      target.grid.setSheet(target.sheet, {
        conditionalRules: sheetOf(target).conditionalRules.filter((rule) => !gone.has(rule.id)),
      });
    });
  }

  getCount(): { readonly value: number } {
    return this.ask("getCount", undefined, (target) => rulesOver(target).length);
  }

  getItemAt(index: number): SimulatedConditionalFormat {
    return new SimulatedConditionalFormat(
      this.origin("getItemAt", index, (target) => {
        const rule = rulesOver(target)[index];
        if (!rule) throw itemNotFound(`conditional format ${String(index)}`);
        return { ...target, id: rule.id };
      }),
    );
  }
}

function rulesOver(target: RangeTarget): readonly ConditionalRule[] {
  return sheetOf(target).conditionalRules.filter((rule) => rule.rects.some((rect) => intersection(rect, target.rect)));
}

export class SimulatedConditionalFormat extends ClientObject<FormatTarget> {
  readonly custom: CustomFormat;

  constructor(origin: Origin<FormatTarget>) {
    super("ConditionalFormat", origin);
    this.custom = new CustomFormat(this.part((target) => target));
  }

  protected readers(target: FormatTarget) {
    return {
      id: () => target.id,
      type: () => "Custom",
      priority: () => sheetOf(target).conditionalRules.findIndex((rule) => rule.id === target.id),
      stopIfTrue: () => ruleOf(target).stopIfTrue,
    };
  }

  get id(): string {
    return this.read("id");
  }
  get type(): string {
    return this.read("type");
  }
  get priority(): number {
    return this.read("priority");
  }
  set priority(priority: number) {
    this.write("priority", priority, (target) => {
      const others = sheetOf(target).conditionalRules.filter((rule) => rule.id !== target.id);
      others.splice(priority, 0, ruleOf(target));
      target.grid.setSheet(target.sheet, { conditionalRules: others });
    });
  }

  get stopIfTrue(): boolean {
    return this.read("stopIfTrue");
  }
  set stopIfTrue(stopIfTrue: boolean) {
    this.write("stopIfTrue", stopIfTrue, (target) => changeRule(target, { stopIfTrue }));
  }

  /** Throws for a format over several rectangles (host-facts A4). */
  getRange(): SimulatedRange {
    return new SimulatedRange(
      this.origin("getRange", undefined, (target) => {
        const [rect, ...others] = ruleOf(target).rects;
        if (!rect || others.length > 0)
          throw new OfficeError("InvalidOperation", "The conditional format lies over several ranges.");
        return { ...target, rect };
      }),
    );
  }

  getRangeOrNullObject(): SimulatedRange {
    return new SimulatedRange(
      this.origin("getRangeOrNullObject", undefined, (target) => {
        const [rect, ...others] = ruleOf(target).rects;
        return rect && others.length === 0 ? { ...target, rect } : null;
      }),
    );
  }

  delete(): void {
    this.act("delete", undefined, (target) => {
      target.grid.setSheet(target.sheet, {
        conditionalRules: sheetOf(target).conditionalRules.filter((rule) => rule.id !== target.id),
      });
    });
  }
}

class CustomFormat extends ClientObject<FormatTarget> {
  readonly rule: CustomRule;
  readonly format: FormatLook;

  constructor(origin: Origin<FormatTarget>) {
    super("CustomConditionalFormat", origin);
    this.rule = new CustomRule(this.part((target) => target));
    this.format = new FormatLook(this.part((target) => target));
  }

  protected readers() {
    return {};
  }
}

class CustomRule extends ClientObject<FormatTarget> {
  constructor(origin: Origin<FormatTarget>) {
    super("ConditionalFormatRule", origin);
  }

  protected readers(target: FormatTarget) {
    return { formula: () => ruleOf(target).formula };
  }

  get formula(): string {
    return this.read("formula");
  }
  set formula(formula: string) {
    this.write("formula", formula, (target) => {
      // No array constants, structured references, unions, 3-D references (MS-OI29500 3.2.3.1.2): the parser knows none
      // of them
      changeRule(target, { formula: checkFormula(formula) });
    });
  }
}

class FormatLook extends ClientObject<FormatTarget> {
  readonly fill: LookFill;
  readonly font: LookFont;

  constructor(origin: Origin<FormatTarget>) {
    super("ConditionalRangeFormat", origin);
    this.fill = new LookFill(this.part((target) => target));
    this.font = new LookFont(this.part((target) => target));
  }

  protected readers() {
    return {};
  }
}

class LookFill extends ClientObject<FormatTarget> {
  constructor(origin: Origin<FormatTarget>) {
    super("ConditionalRangeFill", origin);
  }

  protected readers(target: FormatTarget) {
    return { color: () => ruleOf(target).fill };
  }

  get color(): string {
    return this.read("color");
  }
  set color(color: string) {
    this.write("color", color, (target) => changeRule(target, { fill: checkColor(color) }));
  }
}

class LookFont extends ClientObject<FormatTarget> {
  constructor(origin: Origin<FormatTarget>) {
    super("ConditionalRangeFont", origin);
  }

  protected readers(target: FormatTarget) {
    return { color: () => ruleOf(target).color, bold: () => ruleOf(target).bold };
  }

  get color(): string {
    return this.read("color");
  }
  set color(color: string) {
    this.write("color", color, (target) => changeRule(target, { color: checkColor(color) }));
  }
  get bold(): boolean {
    return this.read("bold");
  }
  set bold(bold: boolean) {
    this.write("bold", bold, (target) => changeRule(target, { bold }));
  }
}

function ruleOf(target: FormatTarget): ConditionalRule {
  const rule = sheetOf(target).conditionalRules.find(({ id }) => id === target.id);
  if (!rule) throw itemNotFound(`conditional format ${target.id}`);
  return rule;
}

function changeRule(target: FormatTarget, change: Partial<ConditionalRule>): void {
  checkUnprotected(target, "conditional formats", "allowFormatCells");
  const sheet: GridSheet = sheetOf(target);
  target.grid.setSheet(target.sheet, {
    conditionalRules: sheet.conditionalRules.map((rule) => (rule.id === target.id ? { ...rule, ...change } : rule)),
  });
}
