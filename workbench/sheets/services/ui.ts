import { Button, ButtonSet } from "./enums";
import type { EnumValue } from "./enums";
import { SimulatedHtmlOutput } from "./html-service";
import { noPermission, wrongSignature } from "../runtime/service-exception";
import { HOST, STATE, ServiceObject } from "../runtime/service-object";
import type { SheetsHost } from "../runtime/sheets-host";

export type MenuEntry =
  | { readonly kind: "item"; readonly caption: string; readonly functionName: string }
  | { readonly kind: "separator" }
  | { readonly kind: "menu"; readonly caption: string; readonly entries: readonly MenuEntry[] };

export interface ShownPage {
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** What a user answers to a dialog: a button, and what was typed. */
export interface DialogAnswer {
  readonly button: "CLOSE" | "OK" | "CANCEL" | "YES" | "NO";
  readonly text?: string;
}

/** What the user's browser shows of a script. */
export class SheetsScreen {
  readonly menus: { readonly caption: string; readonly entries: readonly MenuEntry[] }[] = [];
  sidebar: ShownPage | null = null;
  dialog: ShownPage | null = null;
  /** Where keys go: to the last page that opened, or to the spreadsheet. */
  focus: "editor" | "page" = "editor";
  /** Boxes that suspended a script, with the answers they got. */
  readonly boxes: {
    readonly kind: "alert" | "prompt";
    readonly title: string;
    readonly message: string;
    readonly answer: DialogAnswer;
  }[] = [];
  /** What the user will answer, in order; afterwards OK, or YES where there is no OK. */
  readonly answers: DialogAnswer[] = [];
  /** Told when a sidebar or dialog opens or closes. */
  onPages: () => void = () => undefined;

  /** The function behind a menu item, by the captions that lead to it. Throws for what is not in the menus. */
  functionOf(...captions: readonly string[]): string {
    let entries: readonly MenuEntry[] = this.menus.map((menu) => ({ kind: "menu", ...menu }));
    for (const [index, caption] of captions.entries()) {
      const found = entries.find((entry) => entry.kind !== "separator" && entry.caption === caption);
      if (found?.kind === "item" && index === captions.length - 1) return found.functionName;
      if (found?.kind !== "menu") break;
      entries = found.entries;
    }
    throw new Error(`no menu item ${captions.join(" › ")}`);
  }
}

/** Base.Ui. */
export class SimulatedUi extends ServiceObject {
  private readonly screen: SheetsScreen;
  private readonly releaseLocks: () => void;

  constructor(host: SheetsHost, screen: SheetsScreen, releaseLocks: () => void) {
    super(host);
    this.screen = screen;
    this.releaseLocks = releaseLocks;
  }

  toString(): string {
    return "Ui";
  }

  get Button() {
    return Button;
  }
  get ButtonSet() {
    return ButtonSet;
  }

  createMenu(caption: string): SimulatedMenu {
    return new SimulatedMenu(this[HOST], this.screen, caption, false);
  }
  /** A sub-menu of Extensions with the add-on's name (Ui.md createAddonMenu). */
  createAddonMenu(): SimulatedMenu {
    return new SimulatedMenu(this[HOST], this.screen, "Tiện ích", true);
  }

  showSidebar(userInterface: SimulatedHtmlOutput): void {
    this.screen.focus = "page";
    this.screen.sidebar = this.pageOf(userInterface, "showSidebar", null);
    this.screen.onPages();
  }

  showModalDialog(userInterface: SimulatedHtmlOutput, title: string): void {
    this.screen.focus = "page";
    this.screen.dialog = this.pageOf(userInterface, "showModalDialog", title);
    this.screen.onPages();
  }

  showModelessDialog(userInterface: SimulatedHtmlOutput, title: string): void {
    this.showModalDialog(userInterface, title);
  }

  alert(...parts: readonly [string, ...unknown[]]): EnumValue {
    const { button } = this.suspend("alert", parts);
    return Button[button];
  }

  prompt(...parts: readonly [string, ...unknown[]]): SimulatedPromptResponse {
    return new SimulatedPromptResponse(this[HOST], this.suspend("prompt", parts));
  }

  private pageOf(userInterface: unknown, method: string, title: string | null): ShownPage {
    this.checkInteractive(method);
    if (!(userInterface instanceof SimulatedHtmlOutput)) throw wrongSignature(userInterface, `Ui.${method}`);
    const { content, width, height, title: own } = userInterface[STATE];
    return { html: content, title: title ?? own ?? "", width, height };
  }

  /** The script waits while the box is open, and its locks do not last (Ui.md alert). */
  private suspend(kind: "alert" | "prompt", parts: readonly [string, ...unknown[]]): DialogAnswer {
    this.checkInteractive(kind);
    const last = parts.at(-1);
    const buttons = Object.values<unknown>(ButtonSet).includes(last) ? last : ButtonSet.OK;
    const texts = parts.filter((part): part is string => typeof part === "string");
    if (texts.length === 0 || texts.length > 2) throw wrongSignature(parts[0], `Ui.${kind}`);
    const [title, message] = texts.length === 2 ? (texts as [string, string]) : ["", texts[0]!];
    const answer = this.screen.answers.shift() ?? { button: String(buttons).startsWith("YES") ? "YES" : "OK" };
    this.releaseLocks();
    this.screen.boxes.push({ kind, title, message, answer });
    return answer;
  }

  /** Simple triggers open nothing (guides/triggers/simple-triggers.md). */
  private checkInteractive(method: string): void {
    if (this[HOST].execution?.kind !== "trigger") return;
    throw noPermission(`Ui.${method}`, " Required permissions: https://www.googleapis.com/auth/script.container.ui");
  }
}

/** Base.Menu: it shows once it is added to the interface. */
export class SimulatedMenu extends ServiceObject {
  readonly [STATE]: { readonly caption: string; readonly entries: MenuEntry[]; readonly isAddon: boolean };
  private readonly screen: SheetsScreen;

  constructor(host: SheetsHost, screen: SheetsScreen, caption: string, isAddon: boolean) {
    super(host);
    this.screen = screen;
    this[STATE] = { caption, entries: [], isAddon };
  }

  toString(): string {
    return "Menu";
  }

  /** The function has to be one of the script's globals by the time the item is clicked (Menu.md addItem). */
  addItem(caption: string, functionName: string): this {
    if (typeof caption !== "string" || typeof functionName !== "string")
      throw wrongSignature(functionName, "Menu.addItem");
    this[STATE].entries.push({ kind: "item", caption, functionName });
    return this;
  }

  addSeparator(): this {
    this[STATE].entries.push({ kind: "separator" });
    return this;
  }

  addSubMenu(menu: SimulatedMenu): this {
    const { caption, entries } = menu[STATE];
    this[STATE].entries.push({ kind: "menu", caption, entries });
    return this;
  }

  addToUi(): void {
    const { caption, entries } = this[STATE];
    const { menus } = this.screen;
    const known = menus.findIndex((menu) => menu.caption === caption);
    if (known >= 0) menus.splice(known, 1);
    menus.push({ caption, entries: [...entries] });
  }
}

export class SimulatedPromptResponse extends ServiceObject {
  private readonly answer: DialogAnswer;

  constructor(host: SheetsHost, answer: DialogAnswer) {
    super(host);
    this.answer = answer;
  }

  toString(): string {
    return "PromptResponse";
  }

  getResponseText(): string {
    return this.answer.text ?? "";
  }
  getSelectedButton(): EnumValue {
    return Button[this.answer.button];
  }
}
