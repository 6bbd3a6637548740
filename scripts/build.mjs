import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled, requireNode } from './lib/install.mjs'
import { root, runNode } from './lib/run.mjs'
import { complain, Plain, say } from './lib/say.mjs'

const rooms = ['app', 'components', 'domain', 'services', 'db', 'public']
const files = [
  'package-lock.json',
  'next.config.js',
  'package.json',
  'tsconfig.json',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
]
const isTest = path => /\.test\.tsx?$/.test(path)

function hashSources() {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '')
  const add = path =>
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  for (const file of files) if (existsSync(join(root, file))) add(file)
  for (const room of rooms) {
    if (!existsSync(join(root, room))) continue
    const found = readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    const paths = found
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath ?? entry.path, entry.name))
    for (const path of paths.sort()) if (!isTest(path)) add(path.slice(root.length))
  }
  return hash.digest('hex')
}

/** The folder of the production build. */
export const buildFolder = () => join(root, process.env.NEXT_DIST_DIR || '.next')

/** Builds the production server unless the last build was made of these very sources. */
export async function ensureBuilt() {
  const mark = join(buildFolder(), 'source-hash')
  const hash = hashSources()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return
  say('Building the site (about a minute, once per version) …')
  rmSync(mark, { force: true })
  const { code } = await runNode([join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (code !== 0) throw new Plain('The build failed (see above).')
  writeFileSync(mark, hash)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    requireNode()
    await ensureInstalled()
    await ensureBuilt()
    say('The build is up to date.')
  } catch (error) {
    complain(error)
    process.exitCode = 1
  }
}
