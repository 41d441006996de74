import { defineConfig } from '@playwright/test';
import { launchOptions } from './browser.ts';

const browser = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // Pictures are made again when somebody wants it, and never because one is missing.
  updateSnapshots: 'none',
  snapshotPathTemplate: '{testDir}/shots/kept/{arg}{ext}',
  // Two browsers and two Rubricas are what two cores carry.
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  // No test is a matter of time; these only end one that hangs.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['./closing-line.ts']],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    actionTimeout: 30_000,
    timezoneId: 'Europe/Rome',
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    ...(browser ? { launchOptions: launchOptions(browser) } : {}),
  },
});
