import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { createWorkbenchServer } from "../../build/workbench.mjs";

const server = createWorkbenchServer();

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "localhost", resolve)));
afterAll(
  () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
    }),
);

/** Sends an address as it stands, which no client of ours would. */
function ask(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, "localhost", () =>
      socket.end(`GET ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    let text = "";
    socket.on("data", (part) => {
      text += part.toString("latin1");
    });
    socket.on("end", () => resolve(text)).on("error", reject);
  });
}

describe("The server of the workbench", () => {
  it.each([
    "//",
    "///",
    "http://[",
    "/__proto__/x",
    "/constructor/x",
    "/toString",
    "/__proto__",
    "/%",
    "/sheets/..%2f..%2fpackage.json",
    "/a%00",
    "/excel/",
    `/${"a".repeat(5000)}`,
  ])("answers %s with 404, and goes on", async (address) => {
    expect(await ask(address)).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(await ask("/")).toMatch(/^HTTP\/1\.1 200 /);
  });

  it("lets no browser guess the kind of a file", async () => {
    for (const address of ["/", "/none"]) expect(await ask(address)).toContain("X-Content-Type-Options: nosniff");
  });
});
