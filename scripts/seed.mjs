import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { claimDataDir } from './lib/claim.mjs'
import { demoEnvironment, openDemo, plantWorld } from './lib/demo.mjs'
import { ensureInstalled, requireNode } from './lib/install.mjs'
import { isSame } from './lib/process.mjs'
import { complain, Plain, say } from './lib/say.mjs'
import { makeDataDir, readJson, readSettings } from './lib/settings.mjs'

function readSizes() {
  const text = { type: /** @type {const} */ ('string') }
  const { values } = parseArgs({ options: { cases: text, sheets: text, experts: text, brands: text } })
  for (const [name, value] of Object.entries(values)) {
    if (!/^\d+$/.test(value)) throw new Plain(`--${name} must be a whole number, not “${value}”.`)
  }
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]))
}

async function seed() {
  requireNode()
  const world = readSizes()
  const { dataDir, port, databaseUrl } = readSettings()
  if (databaseUrl) throw new Plain('DATABASE_URL is set; the demo world grows in the demo database only.')
  await ensureInstalled()
  makeDataDir(dataDir)

  const running = readJson(join(dataDir, 'running.json'))
  if (running?.isReady && isSame(running.launcher)) {
    say('Planting into the demo that is running …')
    return plantWorld(demoEnvironment({ ...running, dataDir }), world)
  }
  const claim = await claimDataDir(dataDir)
  const demo = await openDemo({ dataDir, port })
  try {
    await demo.prepare({})
    if (Object.keys(world).length > 0) await plantWorld(demo.env, world)
  } finally {
    await demo.postgres.stop()
    claim.release()
  }
}

try {
  await seed()
  say('Done.')
} catch (error) {
  complain(error)
  process.exitCode = 1
}
