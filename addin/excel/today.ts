/** Returns today's date at the user's place, as dd/mm/yyyy. */
export function today(): string {
  const now = new Date();
  return `${two(now.getDate())}/${two(now.getMonth() + 1)}/${now.getFullYear()}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
