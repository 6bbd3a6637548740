import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled, requireNode } from './lib/install.mjs'
import { root, runNode } from './lib/run.mjs'
import { complain } from './lib/say.mjs'

const tool = (path, ...args) => [join(root, 'node_modules', path), ...args]
const own = path => [fileURLToPath(new URL(path, import.meta.url))]

const steps = [
  {
    name: 'format and lint',
    command: tool('@biomejs/biome/bin/biome', 'check', '--config-path=.config', '--error-on-warnings'),
  },
  // Next writes types for routes and styles that the type check reads; on a fresh clone they are missing.
  {
    name: 'types',
    before: tool('next/dist/bin/next', 'typegen'),
    command: tool('typescript/bin/tsc', '--noEmit', '-p', '.'),
  },
  { name: 'rooms', command: own('./checks/rooms.mjs') },
  { name: 'house rules', command: own('./checks/house.mjs') },
  { name: 'dead code', command: tool('knip/bin/knip.js', '--config', '.config/knip.json') },
]

async function perform({ command, before }) {
  const env = { NEXT_TELEMETRY_DISABLED: '1' }
  if (before) {
    const { code, output } = await runNode(before, { env, quiet: true })
    if (code !== 0) return { code, output }
  }
  return runNode(command, { env, quiet: true })
}

/**
 * Runs every check, two at a time, all of them even after one fails.
 * @returns {Promise<{ name: string, isOk: boolean }[]>}
 */
export async function check() {
  const results = []
  const waiting = [...steps]
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const began = Date.now()
      const { code, output } = await perform(step)
      const isOk = code === 0
      if (!isOk) process.stdout.write(`${output.trimEnd()}\n`)
      const seconds = ((Date.now() - began) / 1000).toFixed(1)
      process.stdout.write(`${isOk ? 'passed' : 'FAILED'}  ${step.name}  (${seconds}s)\n`)
      results.push({ name: step.name, isOk })
    }
  }
  await Promise.all([work(), work()])
  return results
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    requireNode()
    await ensureInstalled()
    const results = await check()
    process.exitCode = results.every(({ isOk }) => isOk) ? 0 : 1
  } catch (error) {
    complain(error)
    process.exitCode = 1
  }
}
