/** Signs of the page itself; those of the ribbon come from the manifest. */
const PATHS = {
  open: "M2.5 5.5v9a1 1 0 0 0 1 1h11l2.5-7h-12l-2 6M2.5 5.5v-1a1 1 0 0 1 1-1h4l2 2h5a1 1 0 0 1 1 1v2",
  save: "M10 3v9M6.5 8.7L10 12.2l3.5-3.5M3.5 13v2.5a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1V13",
  example: "M3.5 4.5h13v11h-13zM3.5 8h13M3.5 11.7h13M8 8v7.5",
  blank: "M5 2.5h6.5L15.5 6.5v11H5zM11.5 2.5V6.5h4",
  dark: "M15.8 12.3A6.5 6.5 0 0 1 7.7 4.2a6.5 6.5 0 1 0 8.1 8.1z",
  light:
    "M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v1.7M10 16.3V18M2 10h1.7M16.3 10H18M4.3 4.3l1.2 1.2M14.5 14.5l1.2 1.2M4.3 15.7l1.2-1.2M14.5 5.5l1.2-1.2",
  close: "M5 5l10 10M15 5L5 15",
  more: "M5.5 8l4.5 4.5L14.5 8",
} as const;

export function Icon({ name, slot }: { readonly name: keyof typeof PATHS; readonly slot?: "start" | "end" }) {
  return (
    <svg {...(slot ? { slot } : {})} class="wb-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
