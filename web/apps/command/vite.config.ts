import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

const server = process.env["HUCHENG_URL"] ?? "http://127.0.0.1:8440";

export default defineConfig({
  plugins: [vue()],
  define: {
    __VUE_I18N_LEGACY_API__: "false",
    __VUE_I18N_FULL_INSTALL__: "false",
    __INTLIFY_PROD_DEVTOOLS__: "false",
  },
  build: { target: "es2023", chunkSizeWarningLimit: 1200, assetsInlineLimit: 0 },
  server: { host: "127.0.0.1", port: 8441, proxy: { "/api": server } },
});
