import encodeQR from "qr";

/** Light squares around the code: with fewer than four, cameras miss it (ISO/IEC 18004, section 9.1). */
const QUIET = 4;

/**
 * A link as a QR code: an SVG that takes the size of its place, dark on light whatever the page's theme, sharp on screen
 * and paper. A sixth of it may be dirty or folded. `title` is what a screen reader says.
 */
export function inviteQr(link: string, title = ""): string {
  const rows = encodeQR(link, "raw", { ecc: "medium", border: QUIET });
  const size = rows.length;
  const label = title === "" ? `aria-hidden="true"` : `role="img" aria-label="${escaped(title)}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" ${label}>` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${pathOf(rows)}"/></svg>`
  );
}

/** One rectangle for each run of dark squares in a row. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .map((row, y) => {
      let path = "";
      for (let x = 0; x < row.length; x++) {
        const start = x;
        while (row[x] === true) x += 1;
        if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
      }
      return path;
    })
    .join("");
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
