/// <reference types="vitest/config" />
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { assetsPlugin } from './src/build/assets-plugin.ts';
import { languagesPlugin } from './src/build/languages-plugin.ts';
import { purePlugin } from './src/build/pure-plugin.ts';
import { devPlugin } from './src/server/dev-plugin.ts';

export default defineConfig({
  plugins: [react(), tailwindcss(), assetsPlugin(), languagesPlugin(), purePlugin(), devPlugin()],
  build: {
    outDir: 'dist',
    target: 'baseline-widely-available',
    // The policy allows no data: scripts or styles, and no inline ones.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // Only for the page. What each later part needs would be listed in the first script.
      resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
    },
    // What a first visit loads is held to a budget of its own, packed as it is sent.
    chunkSizeWarningLimit: 1000,
    // All that the first screen needs in one file, whatever parts that come later need of it too: it packs better.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['src/testing/english.ts', 'src/testing/property-seed.ts'],
    // No test is a matter of time; this only ends one that hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
