/** Lets the browser fetch an address and keep it as a file. */
export function saveAs(url: string, file: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = file;
  link.click();
}
