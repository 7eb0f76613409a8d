/** Returns today's date at the user's place, as dd/mm/yyyy. */
export function today(): string {
  const now = new Date();
  return [now.getDate(), now.getMonth() + 1, now.getFullYear()].map((part) => String(part).padStart(2, "0")).join("/");
}
