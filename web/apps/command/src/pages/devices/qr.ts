import qrcode from "qrcode-generator";

/** Modules of quiet around the code, without which readers miss it. */
export const QUIET = 4;

/** A text as a QR code (medium correction): its width in modules, quiet zone included, and the dark ones as one path. */
export function qr(text: string): { width: number; path: string } {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  let path = "";
  for (let row = 0; row < count; row++) {
    for (let col = 0; col < count; col++) if (code.isDark(row, col)) path += `M${col + QUIET} ${row + QUIET}h1v1h-1z`;
  }
  return { width: count + 2 * QUIET, path };
}
