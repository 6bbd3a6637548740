import { availableParallelism } from 'node:os'
import { defineConfig, devices } from '@playwright/test'

const fences = (...names: string[]) => names.map(name => `**/fences/${name}.spec.ts`)
const READING = fences('axe', 'headers', 'planted')
const ASKING = fences('paths')
const SEARCHING = fences('canary')

// scripts/e2e.mjs starts the server, finds the browser and says both here.
export default defineConfig({
  testDir: '../e2e',
  // One world is looked at and then searched, the other walked: what only reads may run beside each other; what compares
  // or changes a world, and moves its one clock forward, does so in turn. scripts/e2e.mjs makes both worlds, walks them at
  // once, and knows which parts are walked in which.
  projects: [
    { name: 'reading', testMatch: READING },
    { name: 'asking', testMatch: ASKING, workers: 1 },
    { name: 'searching', testMatch: SEARCHING, workers: 1 },
    {
      name: 'walking',
      testMatch: '**/*.spec.ts',
      testIgnore: [...READING, ...ASKING, ...SEARCHING],
      workers: 1,
    },
  ],
  outputDir: '../test-results',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: false,
  workers: Math.max(1, Math.floor(availableParallelism() / 2)),
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.E2E_BASE_URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Nobody waits longer for a button; without a limit a step that can't go on eats the time of the whole walk.
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // A trace doubles the time of a walk: ask for it by --trace retain-on-failure.
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        // Nothing is drawn on a screen, and nothing of the browser's own goes out.
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // Reading Chinese type anew in every window takes longer than most steps; words are the same in any face.
        '--disable-remote-fonts',
        // Chromium has no sandbox for root.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
})
