import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const shared = {
  root,
  resolve: { alias: { '@': root.replace(/\/$/, ''), 'server-only': file('./empty.ts') } },
}

// Values for tests alone: no test may depend on the environment of whoever runs it.
const env = {
  DEMO: '1',
  DATABASE_URL: 'postgres://nobody@localhost:1/none',
  SECRET: 'q7Vx2mZpL0rTfKc9WbNs4HdYg8JuEa1oRiXk5tQv',
  NEXTAUTH_SECRET: 'q7Vx2mZpL0rTfKc9WbNs4HdYg8JuEa1oRiXk5tQv',
  NEXTAUTH_URL: 'http://localhost:3000',
  LOG_LEVEL: 'silent',
  WORKER: 'off',
}

export default defineConfig({
  root,
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          // Nothing of one file is left for the next to trip over, and loading everything anew for each takes longer than testing.
          isolate: false,
          env,
          testTimeout: 60_000,
          include: [
            '{domain,components,app}/**/*.test.{ts,tsx}',
            '{services,e2e}/**/*.unit.test.ts',
            'scripts/**/*.test.mjs',
          ],
          exclude: ['**/*.db.test.ts'],
        },
      },
      {
        ...shared,
        test: {
          name: 'db',
          env,
          include: ['{services,db,e2e,app}/**/*.db.test.ts'],
          // See vitest.database.ts for what the files of a process share.
          isolate: false,
          globalSetup: [file('./vitest.postgres.ts')],
          setupFiles: [file('./vitest.database.ts')],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
