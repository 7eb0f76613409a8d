import { workerStarter } from "../../src/panel/performing/worker-starter";

/** Returns what starts a worker from a page that holds nothing but its script: Apps Script keeps no other files. */
export function workerOf(page: string): () => Worker {
  const script = page.slice(page.indexOf(">") + 1, page.indexOf("</script>"));
  return workerStarter(script);
}
