import { defineConfig } from "vite";

/** The built page is part of the Python package; names carry no hashes, so that diffs stay small. */
export default defineConfig({
  base: "/",
  build: {
    outDir: "../src/sayso/web/static",
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: {
      output: { entryFileNames: "page.js", assetFileNames: "page[extname]" },
    },
  },
});
