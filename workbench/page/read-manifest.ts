import type { Language } from "../../src/language/words";

/** A button of the ribbon as Excel reads it from the manifest. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** What it does: opens the pane, runs a function, or opens a menu of more buttons. */
  readonly action:
    | { readonly kind: "pane" }
    | { readonly kind: "function"; readonly name: string }
    | { readonly kind: "menu"; readonly items: readonly RibbonButton[] };
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
  /** The pane's page, as an address under the folder of the add-in. */
  readonly pane: string;
  readonly commands: string;
}

const LOCALES: Readonly<Record<Language, string>> = { vi: "vi-VN", en: "en-US" };
const ICON_SIZE = 32;

/**
 * Reads the add-in's group out of its manifest, in a language. Addresses are moved to the folder that the workbench
 * serves.
 */
export function readManifest(xml: string, language: Language, folder: string): RibbonGroup {
  const manifest = new DOMParser().parseFromString(xml, "text/xml");
  const resource = (id: string | null): string => {
    const found = [...manifest.getElementsByTagName("*")].find(
      (element) => element.prefix === "bt" && element.getAttribute("id") === id,
    );
    const override = [...(found?.children ?? [])].find((child) => child.getAttribute("Locale") === LOCALES[language]);
    return override?.getAttribute("Value") ?? found?.getAttribute("DefaultValue") ?? "";
  };
  const moved = (address: string): string =>
    address === ""
      ? ""
      : `${folder}${new URL(address).pathname
          .split("/")
          .slice(-1 - Number(address.includes("/assets/")))
          .join("/")}`;
  const button = (element: Element): RibbonButton => {
    const tip = child(element, "Supertip");
    const icon = [...(child(element, "Icon")?.children ?? [])].find(
      (image) => image.getAttribute("size") === String(ICON_SIZE),
    );
    return {
      id: element.getAttribute("id") ?? "",
      label: resource(child(element, "Label")?.getAttribute("resid") ?? null),
      tip: resource(tip && (child(tip, "Description")?.getAttribute("resid") ?? null)),
      icon: moved(resource(icon?.getAttribute("resid") ?? null)),
      action: action(element),
    };
  };
  const action = (element: Element): RibbonButton["action"] => {
    const items = child(element, "Items");
    if (items) return { kind: "menu", items: [...items.children].map(button) };
    const own = child(element, "Action");
    const name = own && child(own, "FunctionName")?.textContent;
    return name ? { kind: "function", name } : { kind: "pane" };
  };
  const group = manifest.getElementsByTagName("Group")[0];
  if (!group) throw new Error("the manifest has no group");
  const pane = [...manifest.getElementsByTagName("SourceLocation")].find((element) => element.hasAttribute("resid"));
  return {
    label: resource(child(group, "Label")?.getAttribute("resid") ?? null),
    buttons: [...group.children].filter((element) => element.localName === "Control").map(button),
    pane: moved(resource(pane?.getAttribute("resid") ?? null)),
    commands: moved(resource(manifest.getElementsByTagName("FunctionFile")[0]?.getAttribute("resid") ?? null)),
  };
}

function child(element: Element, name: string): Element | null {
  return [...element.children].find((own) => own.localName === name) ?? null;
}
