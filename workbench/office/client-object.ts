import { OfficeError, invalidArgument } from "./office-error";
import type { SimulatedContext } from "./request-context";

/** What an object stands for in Excel; the members of the host reach it through these keys, add-ins do not. */
export const TARGET = Symbol("target");
export const LOAD = Symbol("load");
const KIND = Symbol("kind");

/** How an object comes to be. `null` from `resolve` makes it a null object. */
export interface Origin<Target> {
  readonly context: SimulatedContext;
  /** The member that made it, as `Worksheet.getRange`; `null` for a part of another object, which costs no call. */
  readonly member: string | null;
  readonly argument?: unknown;
  readonly resolve: () => Target | null;
}

/** What an add-in asks to be loaded: `values`, `format/font/name`. */
type LoadRequest = string | readonly string[] | Readonly<Record<string, unknown>>;

/** A proxy object of Office.js: nothing can be read from it before `load` and `sync`. */
export abstract class ClientObject<Target> {
  readonly context: SimulatedContext;
  readonly [KIND]: string;
  /** Most objects are never loaded. */
  private loadedValues: Map<string, unknown> | null = null;
  private parts: Map<unknown, unknown> | null = null;
  private target: Target | null | undefined = undefined;
  private readonly resolve: () => Target | null;
  private readonly isPart: boolean;

  constructor(kind: string, { context, member, argument, resolve }: Origin<Target>) {
    this.context = context;
    this[KIND] = kind;
    this.resolve = resolve;
    this.isPart = member === null;
    if (member !== null) {
      context.enqueue({
        member,
        argument,
        run: () => {
          this.target = resolve();
        },
      });
    }
    // Office.js knows its own members only; a misspelt one must not pass silently
    return guarded(this);
  }

  /** The scalar properties that can be loaded, read from Excel at the time of the sync. */
  protected abstract readers(target: Target): Readonly<Record<string, () => unknown>>;

  /** Known after the sync that made the object, without loading (DOC application-specific-api-model, OrNullObject). */
  get isNullObject(): boolean {
    if (this.target === undefined) throw notLoaded("isNullObject");
    return this.target === null;
  }

  load(request: LoadRequest): this {
    const paths = toPaths(request);
    // DOC resource-limits: load leaf properties only; loading everything is possible in Excel and refused here
    if (paths.length === 0) throw invalidArgument(`${this[KIND]}.load() names nothing`);
    this.context.enqueue({ member: `${this[KIND]}.load`, argument: paths, run: () => this[LOAD](paths) });
    return this;
  }

  /** Loads while a sync runs. */
  [LOAD](paths: readonly string[]): void {
    const target = this[TARGET]();
    if (target === null) return;
    const readers = this.readers(target);
    for (const path of paths) {
      const [first = "", ...rest] = path.split("/");
      if (rest.length > 0) this.loadPart(first, rest.join("/"));
      else {
        const reader = readers[first];
        if (!reader) throw invalidArgument(`${this[KIND]} has no property ${first} to load`);
        this.context.host.checkMember(`${this[KIND]}.${first}`);
        const value = reader();
        this.context.answer(value);
        this.keep(first, value);
      }
    }
  }

  protected loadPart(name: string, path: string): void {
    const part = (this as unknown as Record<string, unknown>)[name];
    if (!(part instanceof ClientObject)) throw invalidArgument(`${this[KIND]} has no part ${name}`);
    part[LOAD]([path]);
  }

  /** What the object stands for, while a sync runs. */
  [TARGET](): Target | null {
    if (this.isPart) return this.resolve();
    // Its batch failed before it came to be
    if (this.target === undefined) throw lost(this[KIND]);
    return this.target;
  }

  /** For objects handed out by a loaded collection, which exist already. */
  protected settle(target: Target): void {
    this.target = target;
  }

  protected read<Value>(name: string): Value {
    if (!this.loadedValues?.has(name)) throw notLoaded(name);
    return this.loadedValues.get(name) as Value;
  }

  private keep(name: string, value: unknown): void {
    this.loadedValues ??= new Map();
    this.loadedValues.set(name, value);
  }

  protected write(name: string, value: unknown, apply: (target: Target) => void): void {
    this.keep(name, value);
    this.act(name, value, apply);
  }

  /**
   * Queues something to be done; on a null object nothing happens, as with `getItemOrNullObject("x").delete()` in
   * Microsoft's samples.
   */
  protected act(member: string, argument: unknown, apply: (target: Target) => void): void {
    this.context.enqueue({
      member: `${this[KIND]}.${member}`,
      argument,
      run: () => {
        const target = this[TARGET]();
        if (target !== null) apply(target);
      },
    });
  }

  /** Queues a question whose answer is there after the sync. */
  protected ask<Value>(
    member: string,
    argument: unknown,
    answer: (target: Target) => Value,
  ): { readonly value: Value } {
    let result: { readonly value: Value } | null = null;
    this.act(member, argument, (target) => {
      const value = answer(target);
      this.context.answer(value);
      result = { value };
    });
    return {
      get value(): Value {
        if (!result)
          throw new OfficeError(
            "ValueNotLoaded",
            "The value of the result object has not been loaded yet. Call sync() first.",
          );
        return result.value;
      },
    };
  }

  /** The origin of an object that a member of this one makes. */
  protected origin<Made>(member: string, argument: unknown, resolve: (target: Target) => Made | null): Origin<Made> {
    return {
      context: this.context,
      member: `${this[KIND]}.${member}`,
      argument,
      resolve: () => {
        const target = this[TARGET]();
        return target === null ? null : resolve(target);
      },
    };
  }

  /**
   * A part that stands for the same, as `range.format`, made when it is first asked for: an add-in looks at few parts of
   * the many ranges that it makes.
   */
  protected partOf<Part>(Part: new (origin: Origin<Target>) => Part): Part {
    this.parts ??= new Map();
    const part = this.parts.get(Part) ?? new Part(this.part((target) => target));
    this.parts.set(Part, part);
    return part as Part;
  }

  /** The origin of a part, as `range.format`: it lives and dies with this object. */
  protected part<Part>(resolve: (target: Target) => Part | null): Origin<Part> {
    return {
      context: this.context,
      member: null,
      resolve: () => {
        const target = this[TARGET]();
        return target === null ? null : resolve(target);
      },
    };
  }
}

/** A collection: `items` are there once `items/…` was loaded. */
export abstract class ClientCollection<Target, Item extends ClientObject<unknown>> extends ClientObject<Target> {
  private loadedItems: readonly Item[] | null = null;

  protected abstract readItems(target: Target): readonly Item[];

  get items(): Item[] {
    if (!this.loadedItems) throw notLoaded("items");
    return [...this.loadedItems];
  }

  override [LOAD](paths: readonly string[]): void {
    const own = paths.filter((path) => path !== "items" && !path.startsWith("items/"));
    super[LOAD](own);
    const target = this[TARGET]();
    if (target === null || own.length === paths.length) return;
    this.loadedItems ??= this.readItems(target);
    const itemPaths = paths.filter((path) => path.startsWith("items/")).map((path) => path.slice("items/".length));
    for (const item of this.loadedItems) item[LOAD](itemPaths);
  }
}

function toPaths(request: LoadRequest): readonly string[] {
  if (typeof request === "string")
    return request
      .split(",")
      .map((path) => path.trim())
      .filter((path) => path !== "");
  if (Array.isArray(request)) return (request as readonly string[]).flatMap(toPaths);
  return Object.entries(request).flatMap(([name, wanted]) =>
    typeof wanted === "object" && wanted !== null
      ? toPaths(wanted as Readonly<Record<string, unknown>>).map((path) => `${name}/${path}`)
      : wanted === true
        ? [name]
        : [],
  );
}

function notLoaded(name: string): OfficeError {
  return new OfficeError(
    "PropertyNotLoaded",
    `The property '${name}' is not available. Before reading the property's value, call the load method on the containing object and call "context.sync()" on the associated request context.`,
  );
}

function lost(kind: string): OfficeError {
  return new OfficeError(
    "InvalidObjectPath",
    `The object path of a ${kind} isn't working for what you're trying to do.`,
  );
}

/** Names that JavaScript itself and test tools look for on any object. */
const ASKED_BY_THE_LANGUAGE: ReadonlySet<string> = new Set([
  "then",
  "toJSON",
  "asymmetricMatch",
  "nodeType",
  "tagName",
  "constructor",
]);

function guarded<Guarded extends object>(object: Guarded): Guarded {
  return new Proxy(object, STRICT) as Guarded;
}

const STRICT: ProxyHandler<object> = {
  get(target, name, receiver) {
    if (typeof name === "string" && !(name in target) && !ASKED_BY_THE_LANGUAGE.has(name)) {
      throw new TypeError(`the simulated Excel has no ${kindOf(target)}.${name}`);
    }
    return Reflect.get(target, name, receiver) as unknown;
  },
  set(target, name, value, receiver) {
    if (!(name in target)) throw new TypeError(`the simulated Excel has no ${kindOf(target)}.${String(name)} to set`);
    return Reflect.set(target, name, value, receiver);
  },
};

function kindOf(target: object): string {
  return (target as { readonly [KIND]: string })[KIND];
}

/** The bytes of an argument that names another object. */
export function argumentOf(value: unknown): unknown {
  return value instanceof ClientObject ? { object: 1 } : value;
}
