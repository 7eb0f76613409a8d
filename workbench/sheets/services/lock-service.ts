import type { Execution } from "../runtime/execution";
import { MESSAGES, ServiceException } from "../runtime/service-exception";
import { HOST, ServiceObject } from "../runtime/service-object";
import type { SheetsHost } from "../runtime/sheets-host";

type LockScope = "document" | "script" | "user";

/** Who holds what: runs of this script, and others that a test lets hold a lock for a while. */
export class LockBook {
  /** Until when somebody else holds a lock; milliseconds since 1970. */
  private readonly heldByOthers = new Map<LockScope, number>();
  private readonly holders = new Map<LockScope, Execution | null>();

  constructor(private readonly host: SheetsHost) {}

  /** Lets another run hold a lock for so many milliseconds from now. */
  holdByOther(scope: LockScope, milliseconds: number): void {
    this.heldByOthers.set(scope, this.host.now + milliseconds);
  }

  /** The locks of a run end with it, whatever it does (Lock.md releaseLock). */
  releaseAll(): void {
    for (const [scope, holder] of this.holders) if (holder === this.host.execution) this.holders.delete(scope);
  }

  has(scope: LockScope): boolean {
    return this.holders.has(scope) && this.holders.get(scope) === this.host.execution;
  }

  release(scope: LockScope): void {
    if (this.has(scope)) this.holders.delete(scope);
  }

  /** Waits for a lock that somebody holds, at most so long. */
  tryLock(scope: LockScope, milliseconds: number): boolean {
    if (this.has(scope)) return true;
    // A run that waits inside another one of the same script would wait for ever
    const wait = this.holders.has(scope) ? Infinity : Math.max(0, (this.heldByOthers.get(scope) ?? 0) - this.host.now);
    this.host.advance(Math.min(wait, milliseconds));
    if (wait > milliseconds) return false;
    this.holders.set(scope, this.host.execution);
    return true;
  }
}

export class SimulatedLockService extends ServiceObject {
  private readonly book: LockBook;

  constructor(host: SheetsHost, book: LockBook) {
    super(host);
    this.book = book;
  }

  toString(): string {
    return "LockService";
  }

  /** `null` for a script that belongs to no document (LockService.md getDocumentLock). */
  getDocumentLock(): SimulatedLock | null {
    return this[HOST].settings.bound ? this.lock("document") : null;
  }
  getScriptLock(): SimulatedLock {
    return this.lock("script");
  }
  getUserLock(): SimulatedLock {
    return this.lock("user");
  }

  private lock(scope: LockScope): SimulatedLock {
    return new SimulatedLock(this[HOST], this.book, scope);
  }
}

/** LockService.Lock. */
export class SimulatedLock extends ServiceObject {
  private readonly book: LockBook;
  private readonly scope: LockScope;

  constructor(host: SheetsHost, book: LockBook, scope: LockScope) {
    super(host);
    this.book = book;
    this.scope = scope;
  }

  toString(): string {
    return "Lock";
  }

  hasLock(): boolean {
    return this.book.has(this.scope);
  }
  releaseLock(): void {
    this.book.release(this.scope);
  }
  tryLock(timeoutInMillis: number): boolean {
    return this.book.tryLock(this.scope, timeoutInMillis);
  }

  waitLock(timeoutInMillis: number): void {
    if (!this.book.tryLock(this.scope, timeoutInMillis)) throw new ServiceException(MESSAGES.lockTimeout);
  }
}
