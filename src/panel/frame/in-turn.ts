import type { PanelHost } from "../contract/panel-options";

/**
 * Returns a host that carries commands out one after another, in the order in which they are given: a score card writes
 * an entry while its user is in the next one already, and an undo must not overtake that.
 */
export function inTurn(host: PanelHost): PanelHost {
  let last: Promise<unknown> = Promise.resolve();
  const queued = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const own = last.then(work);
    last = own.catch(() => undefined);
    return own;
  };
  return {
    ...host,
    run: (command, options) => queued(() => host.run(command, options)),
    show: (area) => queued(() => host.show(area)),
  };
}
