import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import { perform } from "../../../../src/actions/perform";
import type { Command } from "../../../../src/actions/perform";
import type { Answer } from "../../../../src/actions/answer";
import { servePerforming } from "../../../../src/actions/performing/serve-performing";
import type { PerformingScope } from "../../../../src/actions/performing/serve-performing";
import { PerformingStopped, performInWorker } from "../../../../src/panel/performing/perform-in-worker";
import type { StartedWorker } from "../../../../src/panel/performing/perform-in-worker";
import { exampleWorkbook } from "../../../../files/example-workbook";
import { openWorkbook } from "../../../../files/xlsx/package/workbook";
import { capture } from "../../../../files/xlsx/read/capture";
import type { Snapshot } from "../../../../src/workbook/model/snapshot";

const CHECK: Command = { kind: "check" };
const snapshot = asInPane(capture(openWorkbook(exampleWorkbook())));

/** Files keep formulas in columns that make their texts when asked; panes read plain lists, which can be sent. */
function asInPane(read: Snapshot): Snapshot {
  const names = read.names.map((named) => ({
    ...named,
    block: named.block && { ...named.block, formulas: named.block.formulas.map((column) => column && [...column]) },
  }));
  return { ...read, names };
}

type Run = (scope: PerformingScope<Answer>, worker: PretendedWorker) => void;
const works: Run = (scope) => servePerforming<Snapshot, Answer>(scope, perform);

type Listener = Parameters<StartedWorker["addEventListener"]>[1];

/** A worker as browsers have them: messages are copied and come later, and none comes after its end. */
class PretendedWorker implements StartedWorker {
  isEnded = false;
  private readonly outside = new Map<string, Listener>();
  private readonly inside: ((event: { readonly data: unknown }) => void)[] = [];

  constructor(run: (scope: PerformingScope<Answer>, worker: PretendedWorker) => void) {
    const scope: PerformingScope<Answer> = {
      addEventListener: (_, listener) => this.inside.push(listener),
      postMessage: (reply) => this.tell("message", { data: structuredClone(reply) }),
    };
    this.later(() => run(scope, this));
  }

  readonly addEventListener: StartedWorker["addEventListener"] = (type, listener) => this.outside.set(type, listener);

  readonly postMessage = (message: unknown): void => {
    const data: unknown = structuredClone(message);
    this.later(() => this.inside.forEach((listener) => listener({ data })));
  };

  readonly terminate = (): void => {
    this.isEnded = true;
  };

  tell(type: "message" | "error", event: Parameters<Listener>[0]): void {
    this.later(() => this.outside.get(type)?.(event));
  }

  private later(work: () => void): void {
    void Promise.resolve().then(() => {
      if (!this.isEnded) work();
    });
  }
}

/** A page with a worker that runs so; what was started, and how often the page performed itself. */
function page(run: Run) {
  const started: PretendedWorker[] = [];
  let inPage = 0;
  const core = performInWorker<Snapshot, Answer>(
    () => {
      const worker = new PretendedWorker(run);
      started.push(worker);
      return worker;
    },
    () =>
      Promise.resolve((command: Command, input: Snapshot) => {
        inPage += 1;
        return perform(command, input);
      }),
  );
  return { core, started, inPage: () => inPage };
}

function shown(value: unknown): unknown {
  const text = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "function" ? (inner as () => unknown)() : inner,
  );
  return JSON.parse(text);
}

describe("A command of a pane", () => {
  test.each<readonly [string, Command]>([
    ["checked", CHECK],
    ["classified", { kind: "classify", repair: false }],
    ["looked at before", { kind: "preview", command: { kind: "summarize", date: "28/11/2026", profile: "party" } }],
  ])("is performed by the worker as the page would: %s", async (_, command) => {
    const { core, started, inPage } = page(works);
    core.startAhead();
    expect(shown(await core.perform(command, snapshot))).toEqual(shown(perform(command, snapshot)));
    await core.perform(command, snapshot);
    expect([started.length, inPage()]).toEqual([1, 0]);
  });

  test.each<readonly [string, Run]>([
    ["its script cannot be read", (_, worker) => worker.tell("error", { message: "NetworkError" })],
    ["its script is another version's", (scope) => scope.postMessage({ started: "0.9.0" })],
  ])("is performed by the page where no worker works: %s", async (_, run) => {
    const { core, started, inPage } = page(run);
    expect(shown(await core.perform(CHECK, snapshot))).toEqual(shown(perform(CHECK, snapshot)));
    await core.perform(CHECK, snapshot);
    expect([started.length, inPage()]).toEqual([1, 2]);
    expect(started[0]!.isEnded).toBe(true);
  });

  it("is performed by the page where the browser refuses workers", async () => {
    const refuse = (): StartedWorker => {
      throw new Error("SecurityError");
    };
    const core = performInWorker<Snapshot, Answer>(refuse, () => Promise.resolve(perform));
    core.startAhead();
    expect((await core.perform(CHECK, snapshot)).performed.kind).toBe("outcome");
  });

  it("fails as it would in the page, and the next one has a worker again", async () => {
    const failing: Run = (scope) =>
      servePerforming<Snapshot, Answer>(scope, () => {
        throw new RangeError("too much");
      });
    const { core, started, inPage } = page(failing);
    expect((await core.perform(CHECK, snapshot)).performed.kind).toBe("outcome");
    expect((await core.perform(CHECK, snapshot)).performed.kind).toBe("outcome");
    expect([started.length, inPage()]).toEqual([2, 2]);
  });

  it("that crashes its worker is performed by the page", async () => {
    const { core } = page((scope, worker) => {
      works({ ...scope, addEventListener: () => undefined }, worker);
      worker.tell("error", { message: "out of memory" });
    });
    expect((await core.perform(CHECK, snapshot)).performed.kind).toBe("outcome");
  });

  it("that is stopped ends at once with its worker, and the next one gets another", async () => {
    const { core, started, inPage } = page((scope, worker) =>
      works(started.length === 1 ? { ...scope, addEventListener: () => undefined } : scope, worker),
    );
    const stop = new AbortController();
    const stopped = core.perform(CHECK, snapshot, stop.signal);
    stop.abort();
    await expect(stopped).rejects.toBeInstanceOf(PerformingStopped);
    expect(started[0]!.isEnded).toBe(true);
    expect((await core.perform(CHECK, snapshot)).performed.kind).toBe("outcome");
    expect([started.length, inPage()]).toEqual([2, 0]);
    await expect(core.perform(CHECK, snapshot, stop.signal)).rejects.toBeInstanceOf(PerformingStopped);
  });
});

describe("A worker that says nothing", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("is waited for once, and the page performs from then on", async () => {
    const { core, started, inPage } = page(() => undefined);
    const first = core.perform(CHECK, snapshot);
    await vi.advanceTimersByTimeAsync(15_000);
    expect((await first).performed.kind).toBe("outcome");
    expect((await core.perform(CHECK, snapshot)).performed.kind).toBe("outcome");
    expect([started.length, inPage()]).toEqual([1, 2]);
  });
});
