/**
 * What two names of one part have in common (ECMA-376 part 2, 6.2.2 and 6.3): letter case does not count, nor how a character is escaped.
 * Zip files of old .NET programs separate folders by backslashes, and some begin names with a slash.
 */
export function partKey(name: string): string {
  const plain = withSlashes(name);
  return (plain.includes("%") ? decoded(plain) : plain).toLowerCase();
}

/** The name with folders separated as the format has it. */
export function withSlashes(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "");
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
