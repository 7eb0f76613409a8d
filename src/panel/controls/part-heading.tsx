/** The heading of a part that opens, with one figure. */
export function PartHeading({ title, figure }: { readonly title: string; readonly figure: string }) {
  return (
    <>
      <span class="td-part-title">{title}</span>
      <span class="td-quiet">{figure}</span>
    </>
  );
}
