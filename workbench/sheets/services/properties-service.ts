import { ServiceException, wrongSignature } from "../runtime/service-exception";
import { HOST, ServiceObject } from "../runtime/service-object";
import type { SheetsHost } from "../runtime/sheets-host";

/** GAS guides/quotas-and-limits.md. */
const MAX_VALUE = 9 * 1024;
const MAX_STORE = 500 * 1024;

export interface PropertyStores {
  readonly document: Map<string, string>;
  readonly script: Map<string, string>;
  readonly user: Map<string, string>;
}

/** @param document what the spreadsheet itself keeps: it outlives every run of a script and every page */
export function openStores(document: Map<string, string>): PropertyStores {
  return { document, script: new Map(), user: new Map() };
}

export class SimulatedPropertiesService extends ServiceObject {
  private readonly stores: PropertyStores;

  constructor(host: SheetsHost, stores: PropertyStores) {
    super(host);
    this.stores = stores;
  }

  toString(): string {
    return "PropertiesService";
  }

  /**
   * `null` for a script that is neither bound to a document nor an add-on (PropertiesService.md getDocumentProperties).
   */
  getDocumentProperties(): SimulatedProperties | null {
    return this[HOST].settings.bound ? new SimulatedProperties(this[HOST], this.stores.document) : null;
  }
  getScriptProperties(): SimulatedProperties {
    return new SimulatedProperties(this[HOST], this.stores.script);
  }
  getUserProperties(): SimulatedProperties {
    return new SimulatedProperties(this[HOST], this.stores.user);
  }
}

/** PropertiesService.Properties: texts by key. */
export class SimulatedProperties extends ServiceObject {
  private readonly store: Map<string, string>;

  constructor(host: SheetsHost, store: Map<string, string>) {
    super(host);
    this.store = store;
  }

  toString(): string {
    return "Properties";
  }

  getKeys(): string[] {
    return [...this.store.keys()];
  }
  getProperty(key: string): string | null {
    return this.store.get(key) ?? null;
  }
  getProperties(): Record<string, string> {
    return Object.fromEntries(this.store);
  }
  deleteProperty(key: string): this {
    this.store.delete(key);
    return this;
  }
  deleteAllProperties(): this {
    this.store.clear();
    return this;
  }
  setProperty(key: string, value: string): this {
    return this.setProperties({ [key]: value });
  }

  /** All or none of them. */
  setProperties(properties: Record<string, string>, deleteAllOthers = false): this {
    const next = new Map(deleteAllOthers ? [] : this.store);
    for (const [key, value] of Object.entries(properties)) {
      if (value === null || value === undefined || key === "")
        throw wrongSignature(value, "PropertiesService.Properties.setProperty");
      if (bytes(String(value)) > MAX_VALUE) throw new ServiceException("Argument too large: value");
      next.set(key, String(value));
    }
    const size = [...next].reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
    if (size > MAX_STORE)
      throw new ServiceException(
        "You have exceeded the property storage quota. Please remove some properties and try again.",
      );
    this.store.clear();
    for (const [key, value] of next) this.store.set(key, value);
    return this;
  }
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
