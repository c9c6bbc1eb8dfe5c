import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import vue from "@vitejs/plugin-vue";
import { defineConfig, type Plugin } from "vite";

const server = process.env["HUCHENG_URL"] ?? "http://127.0.0.1:8440";

/** Writes sw.js beside the built pages, with the names of all of them; a build with other files makes another one. */
function offline(): Plugin {
  return {
    name: "hucheng-offline",
    apply: "build",
    writeBundle({ dir }, bundle) {
      const files = ["/icon.svg", ...Object.keys(bundle).map((name) => `/${name}`)].sort();
      const version = createHash("sha256")
        .update(JSON.stringify(files))
        .update(readFileSync(`${dir}/index.html`))
        .digest("hex")
        .slice(0, 16);
      const worker = readFileSync(new URL("./offline/worker.js", import.meta.url), "utf8");
      writeFileSync(`${dir}/sw.js`, worker.replace("__VERSION__", version).replace("__FILES__", JSON.stringify(files)));
    },
  };
}

export default defineConfig({
  plugins: [vue(), offline()],
  define: {
    __VUE_I18N_LEGACY_API__: "false",
    __VUE_I18N_FULL_INSTALL__: "false",
    __INTLIFY_PROD_DEVTOOLS__: "false",
  },
  build: { target: "es2023", chunkSizeWarningLimit: 1200, assetsInlineLimit: 0 },
  server: { host: "127.0.0.1", port: 8441, proxy: { "/api": server } },
});
