/**
 * Returns equal keys for equivalent names of one part (ECMA-376 part 2, 6.2.2 and 6.3): letter case does not count, nor
 * how a character is escaped. Zip files of old .NET programs separate folders by backslashes, and some start names with
 * a slash.
 */
export function partKey(name: string): string {
  const plain = withSlashes(name);
  return (plain.includes("%") ? decoded(plain) : plain).toLowerCase();
}

/** Returns the name with folders separated as the format requires. */
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
