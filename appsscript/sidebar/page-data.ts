/** Returns the data that the server put into the page after this script; resolves once it is loaded. */
export function pageData<Data>(): Promise<Data> {
  return new Promise((resolve) => {
    const read = () => resolve(JSON.parse(document.getElementById("data")?.textContent ?? "") as Data);
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", read);
    else read();
  });
}
