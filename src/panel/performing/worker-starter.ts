/** Returns what starts a worker from its source: a page that was opened from a disk, or is all there is, may fetch no files. */
export function workerStarter(source: string): () => Worker {
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  return () => new Worker(address);
}
