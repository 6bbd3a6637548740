import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { check } from './check.mjs'
import { PARTS, prepare, walk } from './e2e.mjs'
import { seeToClamd } from './lib/clamd.mjs'
import { ensureInstalled, requireNode } from './lib/install.mjs'
import { root, runNode } from './lib/run.mjs'
import { complain } from './lib/say.mjs'
import { readJson } from './lib/settings.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** A runner that failed must count, even when it counted no failure or wrote no report. */
const honest = (count, code) => (code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count)

async function checks() {
  const results = await check()
  const passed = results.filter(({ isOk }) => isOk).length
  return { passed, failed: results.length - passed, skipped: 0 }
}

async function vitest(project, folder) {
  const report = join(folder, `${project}.json`)
  const { code } = await runNode([
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config=.config/vitest.config.ts',
    `--project=${project}`,
    // Left to itself it keeps a core free, which on two cores leaves one to wait.
    `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const read = readJson(report)
  const brokenFiles = (read?.testResults ?? []).filter(
    file => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  )
  return honest(
    {
      passed: read?.numPassedTests ?? 0,
      failed: (read?.numFailedTests ?? 0) + brokenFiles.length,
      skipped: (read?.numPendingTests ?? 0) + (read?.numTodoTests ?? 0),
    },
    code,
  )
}

/** The world of the walks is built and planted while the database is tested; a failure counts where it is needed. */
const world = { made: undefined }
const prepareWorld = () => {
  world.made = prepare()
  world.made.catch(() => {})
}

async function database(folder) {
  prepareWorld()
  return vitest('db', folder)
}

async function browser(folder) {
  const { envs, close } = await world.made
  try {
    const code = await walk(envs, { reportIn: folder })
    const stats = PARTS.map(part => readJson(join(folder, `${part}.json`))?.stats)
    const sum = key => stats.reduce((all, one) => all + (one?.[key] ?? 0), 0)
    // A part without a report did not run, whatever the others say.
    const broken = stats.filter(one => !one || one.expected + one.flaky + one.unexpected === 0).length
    return honest(
      {
        passed: sum('expected') + sum('flaky'),
        failed: sum('unexpected') + broken,
        skipped: sum('skipped'),
      },
      code,
    )
  } finally {
    await close()
  }
}

const steps = [
  { name: 'check', perform: checks },
  { name: 'unit', perform: folder => vitest('unit', folder) },
  { name: 'database', perform: database },
  { name: 'end to end', perform: browser },
]

async function test() {
  requireNode()
  await ensureInstalled()
  await seeToClamd()
  const folder = mkdtempSync(join(tmpdir(), 'recognition-reports-'))
  const lines = []
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { name, perform } of steps) {
    process.stdout.write(`\n── ${name} ──\n`)
    const began = Date.now()
    /** @type {Count} */
    let count = { passed: 0, failed: 1, skipped: 0 }
    try {
      count = await perform(folder)
    } catch (error) {
      complain(error)
    }
    const seconds = Math.round((Date.now() - began) / 1000)
    lines.push(
      `${name.padEnd(12)}${count.failed === 0 ? 'ok    ' : 'FAILED'}  ${count.passed} passed, ${count.failed} failed  ${seconds}s`,
    )
    for (const key of Object.keys(total)) total[key] += count[key]
  }
  rmSync(folder, { recursive: true, force: true })
  process.stdout.write(`\n${lines.join('\n')}\n`)
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
  process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`)
  return total.failed === 0 ? 0 : 1
}

try {
  process.exitCode = await test()
} catch (error) {
  complain(error)
  process.stdout.write('0 passed, 1 failed\n')
  process.exitCode = 1
}
