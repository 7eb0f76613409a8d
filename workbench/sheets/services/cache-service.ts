import { ServiceException } from "../runtime/service-exception";
import { HOST, ServiceObject } from "../runtime/service-object";
import type { SheetsHost } from "../runtime/sheets-host";

/**
 * CacheService.md Cache: 100 KB a value, keys of 250 characters, ten minutes unless told otherwise, six hours at most.
 */
const MAX_VALUE = 100 * 1024;
const MAX_KEY = 250;
const USUAL_SECONDS = 600;
const MOST_SECONDS = 21_600;

type CacheStore = Map<string, { readonly value: string; readonly until: number }>;

export class SimulatedCacheService extends ServiceObject {
  private readonly stores: Readonly<Record<"document" | "script" | "user", CacheStore>>;

  constructor(host: SheetsHost) {
    super(host);
    this.stores = { document: new Map(), script: new Map(), user: new Map() };
  }

  toString(): string {
    return "CacheService";
  }

  getDocumentCache(): SimulatedCache | null {
    return this[HOST].settings.bound ? new SimulatedCache(this[HOST], this.stores.document) : null;
  }
  getScriptCache(): SimulatedCache {
    return new SimulatedCache(this[HOST], this.stores.script);
  }
  getUserCache(): SimulatedCache {
    return new SimulatedCache(this[HOST], this.stores.user);
  }
}

/** CacheService.Cache: texts that may be gone at any time, and are after a while. */
export class SimulatedCache extends ServiceObject {
  private readonly store: CacheStore;

  constructor(host: SheetsHost, store: CacheStore) {
    super(host);
    this.store = store;
  }

  toString(): string {
    return "Cache";
  }

  get(key: string): string | null {
    const kept = this.store.get(key);
    return kept && kept.until > this[HOST].now ? kept.value : null;
  }

  put(key: string, value: string, expirationInSeconds = USUAL_SECONDS): void {
    if (key.length > MAX_KEY) throw new ServiceException("Argument too large: key");
    if (new TextEncoder().encode(String(value)).length > MAX_VALUE)
      throw new ServiceException("Argument too large: value");
    this.store.set(key, {
      value: String(value),
      until: this[HOST].now + Math.min(expirationInSeconds, MOST_SECONDS) * 1000,
    });
  }

  remove(key: string): void {
    this.store.delete(key);
  }
}
