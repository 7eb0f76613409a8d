import { ExecutionKilled } from "./execution";
import { adopt, OWN_REALM } from "./realm";
import { ServiceException } from "./service-exception";
import type { SheetsHost } from "./sheets-host";

/** The host behind an object: for the simulator's own files, scripts do not see it. */
export const HOST = Symbol("host");
/** What an object has been told, likewise. */
export const STATE = Symbol("state");

/**
 * An object of a service. Inside the simulator objects call one another freely; what a script gets is its published
 * form.
 */
export abstract class ServiceObject {
  readonly [HOST]: SheetsHost;

  constructor(host: SheetsHost) {
    this[HOST] = host;
  }

  /** As Google names the class, `Range`. */
  abstract toString(): string;
}

const published = new WeakMap<ServiceObject, ServiceObject>();
const originals = new WeakMap<object, ServiceObject>();

/**
 * The object as a script meets it: every method is one call of the service, members that are not simulated throw, and
 * nothing of the host's own state shows.
 */
export function publish<Service extends ServiceObject>(raw: Service): Service {
  const known = published.get(raw);
  if (known) return known as Service;
  const proxy = new Proxy(raw, {
    get: (target, name) => (typeof name === "symbol" ? Reflect.get(target, name) : readMember(target, name)),
    set: (target, name) => {
      throw new TypeError(`${target.toString()}.${String(name)} cannot be set`);
    },
    ownKeys: () => [],
    getOwnPropertyDescriptor: () => undefined,
  });
  published.set(raw, proxy);
  originals.set(proxy, raw);
  return proxy;
}

function readMember(target: ServiceObject, name: string): unknown {
  if (name === "toString") return () => target.toString();
  // Asked for by promises, JSON and debuggers
  if (name === "then" || name === "toJSON" || name === "constructor") return undefined;
  const isMember = name in target && !Object.hasOwn(target, name);
  if (!isMember) {
    const message = `${target.toString()}.${name} is no member of Apps Script that is simulated`;
    target[HOST].unknownMembers.push(`${target.toString()}.${name}`);
    throw new TypeError(message);
  }
  const member: unknown = Reflect.get(target, name, target);
  if (typeof member !== "function") return toScript(target[HOST], member);
  const method = member as (...args: unknown[]) => unknown;
  return (...args: unknown[]) => callMethod(target, name, method, args);
}

function callMethod(
  target: ServiceObject,
  name: string,
  method: (...args: unknown[]) => unknown,
  args: readonly unknown[],
): unknown {
  const host = target[HOST];
  try {
    const result = host.call(`${target.toString()}.${name}`, () => method.apply(target, args.map(toHost)));
    return toScript(host, result);
  } catch (error) {
    if (error instanceof ExecutionKilled || !(error instanceof ServiceException)) throw error;
    throw host.toScriptError(error);
  }
}

/** What a service answers, as the script may have it. */
function toScript(host: SheetsHost, value: unknown): unknown {
  if (value instanceof ServiceObject) return publish(value);
  const realm = host.execution?.realm ?? OWN_REALM;
  if (!Array.isArray(value)) return adopt(realm, value);
  const [first] = value as readonly unknown[];
  // Arrays of objects are flat; large arrays hold plain values
  const isOfObjects = first instanceof ServiceObject || (Array.isArray(first) && first[0] instanceof ServiceObject);
  return isOfObjects || value.some((item) => item instanceof ServiceObject) || hasObjects(value)
    ? realm.array(value.map((item) => toScript(host, item)))
    : adopt(realm, value);
}

function hasObjects(lines: readonly unknown[]): boolean {
  return lines.some((line) => Array.isArray(line) && line.some((item) => item instanceof ServiceObject));
}

/** Objects in arguments become the host's own again. */
function toHost(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const raw = originals.get(value);
  if (raw) return raw;
  if (!Array.isArray(value)) return value;
  const isPlain = value.every(
    (item) => typeof item !== "object" || item === null || (Array.isArray(item) && item.every(isPlainValue)),
  );
  return isPlain ? value : value.map(toHost);
}

function isPlainValue(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}
